package lv.ogresnamsaimnieks.sandbox.bank;

/** What the person's browser is to post, and where to. */
public record Answer(String returnTo, Fields fields) {}
