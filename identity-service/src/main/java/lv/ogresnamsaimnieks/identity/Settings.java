package lv.ogresnamsaimnieks.identity;

/** “Uzstādījumi” of a person. */
public record Settings(Person person, String personalCodeMasked) {}
