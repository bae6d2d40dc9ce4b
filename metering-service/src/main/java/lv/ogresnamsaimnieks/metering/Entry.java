package lv.ogresnamsaimnieks.metering;

import org.jspecify.annotations.Nullable;

/**
 * What an owner typed for a meter.
 *
 * @param value as typed, with comma or point
 * @param confirmed whether they said that a doubtful value is right
 */
public record Entry(@Nullable String meter, @Nullable String value, boolean confirmed) {}
