package lv.ogresnamsaimnieks.metering.subscription;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as every subscriber is told it: the same bytes for all, and however often.
 *
 * @param number in the one order of all facts; those of a key come in the order in which they happened
 * @param id of the event; the same when it is told again
 * @param key facts about the same thing share it: the property, or the month of a window
 * @param house null for what concerns all
 * @param property null for what concerns no property
 * @param at when it was put down here
 * @param body in JSON, without anybody's name
 */
public record Fact(
        long number,
        String id,
        FactType type,
        String key,
        @Nullable String house,
        @Nullable String property,
        @Nullable YearMonth month,
        Instant at,
        String body) {}
