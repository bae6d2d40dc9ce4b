package lv.ogresnamsaimnieks.identity;

/** A person represents a company for a time, as the register says. */
public record Representation(String person, Period period) {}
