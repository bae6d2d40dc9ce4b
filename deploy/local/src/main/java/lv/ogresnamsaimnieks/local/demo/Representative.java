package lv.ogresnamsaimnieks.local.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who represents a company.
 *
 * @param until the last day; null while it lasts
 */
record Representative(
        String personalCode,
        String givenName,
        String familyName,
        LocalDate from,
        @Nullable LocalDate until) {}
