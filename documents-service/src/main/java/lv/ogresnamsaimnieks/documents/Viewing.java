package lv.ogresnamsaimnieks.documents;

import java.time.Instant;

/** Somebody looked at a document of a house file. */
public record Viewing(String person, String document, String house, String hash, Instant at) {}
