package lv.ogresnamsaimnieks.identity.registration;

/**
 * Why an application was refused.
 *
 * @param message what the person is told
 */
public record Refusal(RefusalReason reason, String message) {}
