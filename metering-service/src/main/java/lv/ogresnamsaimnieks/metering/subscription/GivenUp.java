package lv.ogresnamsaimnieks.metering.subscription;

import java.time.Instant;

/**
 * A fact that a receiver did not take for three days. It is not tried any more, but can be asked for again.
 *
 * @param id of subscription and fact
 * @param fact the id of the event
 * @param happenedAt when the fact was put down
 * @param at when it was given up
 * @param why it was not taken the last time
 */
public record GivenUp(
        String id,
        String subscription,
        String fact,
        FactType type,
        String key,
        Instant happenedAt,
        Instant at,
        String why) {}
