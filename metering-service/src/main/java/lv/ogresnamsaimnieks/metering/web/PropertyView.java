package lv.ogresnamsaimnieks.metering.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.MeterHistory;
import lv.ogresnamsaimnieks.metering.MeteringView;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import lv.ogresnamsaimnieks.metering.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The meters of a property on the page, with the window that is open or the next.
 *
 * @param late what came after the end of this month's window or of the one before
 */
record PropertyView(
        String property,
        LocalDate today,
        Window window,
        List<MeterView> meters,
        @Nullable ReceiptView receipt,
        List<LateView> late) {

    /** @param whyLonger why it is longer than the usual three days, in Latvian; empty if it is not */
    record Window(
            boolean open,
            YearMonth month,
            LocalDate opens,
            LocalDate closes,
            OffsetDateTime closesAt,
            List<LocalDate> days,
            boolean longer,
            List<String> whyLonger) {}

    /**
     * A meter that is there today.
     *
     * @param rejected why staff rejected what was handed in for the month, in Latvian, while nothing else counts
     * @param open whether its reading is taken today
     */
    record MeterView(
            String id,
            String serial,
            Resource resource,
            Place place,
            int digits,
            int decimals,
            LocalDate installedOn,
            @Nullable LocalDate verificationDue,
            Due due,
            Previous previous,
            @Nullable Current current,
            @Nullable BigDecimal average,
            @Nullable String rejected,
            boolean open) {}

    /**
     * What it is thought to show before this reading.
     *
     * @param month null when the meter has not been read since it was installed
     * @param read what was last read from it, less than which no reading is taken
     */
    record Previous(@Nullable YearMonth month, BigDecimal value, LocalDate on, boolean estimated, BigDecimal read) {}

    /** Until when the meter counts, by today's rules. */
    record Due(Verification.Kind kind, LocalDate on, boolean over) {

        static Due of(Verification it, LocalDate today) {
            return new Due(it.kind(), it.due(), it.isOverOn(today));
        }
    }

    record Current(BigDecimal value, OffsetDateTime at) {}

    static PropertyView of(MeteringView view) {
        var window = view.window();
        return new PropertyView(
                view.property(),
                view.today(),
                new Window(
                        view.open(),
                        window.month(),
                        window.opens(),
                        window.closes(),
                        window.closesAt().toOffsetDateTime(),
                        window.days(),
                        window.isLonger(),
                        view.whyLonger()),
                view.meters().stream().map(it -> meter(it, view)).toList(),
                view.receipt().map(ReceiptView::of).orElse(null),
                view.late().stream()
                        .map(it -> LateView.of(it.month(), it.submission()))
                        .toList());
    }

    private static MeterView meter(MeterHistory history, MeteringView view) {
        var month = view.month();
        var meter = history.meter();
        var previous = history.before(month)
                .map(it -> new Previous(it.month(), it.value(), it.on(), it.estimated(), history.valueBefore(month)))
                .orElseGet(() ->
                        new Previous(null, meter.initialValue(), meter.installedOn(), false, meter.initialValue()));
        return new MeterView(
                meter.id(),
                meter.serial(),
                meter.resource(),
                meter.place(),
                meter.digits(),
                meter.decimals(),
                meter.installedOn(),
                meter.verificationDue(),
                Due.of(meter.verificationOn(view.today()), view.today()),
                previous,
                history.in(month).map(PropertyView::current).orElse(null),
                history.averageBefore(month).orElse(null),
                history.rejection(month).orElse(null),
                view.taken().contains(meter.resource()));
    }

    private static @Nullable Current current(MeterHistory.Month month) {
        Instant at = month.submittedAt();
        return at == null
                ? null
                : new Current(month.value(), at.atZone(SubmissionWindow.RIGA).toOffsetDateTime());
    }
}
