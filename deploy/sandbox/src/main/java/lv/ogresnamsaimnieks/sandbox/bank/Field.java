package lv.ogresnamsaimnieks.sandbox.bank;

/** One parameter of a form, as it is sent. */
public record Field(String name, String value) {}
