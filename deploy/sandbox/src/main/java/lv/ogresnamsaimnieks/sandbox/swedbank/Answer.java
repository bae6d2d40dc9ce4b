package lv.ogresnamsaimnieks.sandbox.swedbank;

/** What the person's browser is to post, and where to. */
public record Answer(String returnTo, Fields fields) {}
