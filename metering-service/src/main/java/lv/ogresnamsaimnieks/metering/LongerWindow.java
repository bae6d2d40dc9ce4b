package lv.ogresnamsaimnieks.metering;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A window that staff published for somebody, instead of the rule's.
 *
 * @param reason for people, in Latvian
 * @param by the member of staff
 */
public record LongerWindow(
        String id, WindowScope scope, LocalDate opens, LocalDate closes, String reason, String by, Instant at) {

    boolean saysTheSameAs(LongerWindow other) {
        return scope.equals(other.scope)
                && opens.equals(other.opens)
                && closes.equals(other.closes)
                && reason.equals(other.reason);
    }
}
