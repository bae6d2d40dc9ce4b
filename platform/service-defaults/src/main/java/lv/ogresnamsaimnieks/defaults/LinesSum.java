package lv.ogresnamsaimnieks.defaults;

/** The last line of the answer to a bulk upsert: how many lines came to what. */
public record LinesSum(int lines, int created, int updated, int unchanged, int rejected, boolean dryRun) {}
