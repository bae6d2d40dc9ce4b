package lv.ogresnamsaimnieks.identity.registration;

/** Who of the staff did something. */
public record StaffMember(String id, String name) {}
