package lv.ogresnamsaimnieks.defaults.rule;

/** What an upsert came to; with a dry run, what it would come to. */
public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED
}
