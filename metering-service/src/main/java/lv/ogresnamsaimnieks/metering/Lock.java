package lv.ogresnamsaimnieks.metering;

import java.time.Instant;

/** A month was billed: nothing in it is handed in any more, and what staff correct goes into the next bill. */
public record Lock(String bill, Instant at) {}
