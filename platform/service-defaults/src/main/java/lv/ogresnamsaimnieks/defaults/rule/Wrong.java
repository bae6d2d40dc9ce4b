package lv.ogresnamsaimnieks.defaults.rule;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field its path in the body, like {@code readings[0].value}
 * @param code stable: clients and translations go by it
 * @param message for people, in Latvian
 */
public record Wrong(String field, String code, String message) {}
