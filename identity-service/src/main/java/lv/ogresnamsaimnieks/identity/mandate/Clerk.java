package lv.ogresnamsaimnieks.identity.mandate;

/** A member of staff who did something with a power of attorney. */
public record Clerk(String id, String name) {}
