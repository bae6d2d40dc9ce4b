package lv.ogresnamsaimnieks.ownership;

/** A property and what a person may see of it. */
public record Seen(Property property, Rights rights) {}
