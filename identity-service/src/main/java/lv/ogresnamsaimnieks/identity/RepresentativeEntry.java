package lv.ogresnamsaimnieks.identity;

/** Who represents a company, as the register of the accounting system has them. */
public record RepresentativeEntry(PersonalCode code, String givenName, String familyName, Period period) {}
