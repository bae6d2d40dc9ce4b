package lv.ogresnamsaimnieks.identity;

/**
 * A person's account at the identity server.
 *
 * @param subject the account's id there
 * @param email confirmed
 */
public record Account(String subject, String email) {}
