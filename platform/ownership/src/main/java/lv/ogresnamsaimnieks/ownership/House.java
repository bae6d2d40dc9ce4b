package lv.ogresnamsaimnieks.ownership;

/** A house as identity told it. */
public record House(String id, String address) {}
