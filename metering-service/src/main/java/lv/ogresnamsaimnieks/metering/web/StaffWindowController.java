package lv.ogresnamsaimnieks.metering.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Staff;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.LongerWindow;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import lv.ogresnamsaimnieks.metering.WindowCalendar;
import lv.ogresnamsaimnieks.metering.WindowMonth;
import lv.ogresnamsaimnieks.metering.WindowScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The calendar of windows, as staff publish it for a half-year. */
@RestController
@RequestMapping("/api/staff/windows")
class StaffWindowController {

    private static final int HALF_A_YEAR = 6;
    private static final int MOST = 24;

    /** A half-year, or as many months as were asked for. */
    record CalendarMonths(YearMonth from, LocalDate today, List<CalendarMonth> months) {}

    /**
     * A month of it.
     *
     * @param ruleOpens what the window would be if nothing were published
     * @param opens everybody's window
     * @param weekend days of the rule's window on which the office is closed
     * @param lost days that are made good after the window's end
     */
    record CalendarMonth(
            YearMonth month,
            LocalDate ruleOpens,
            LocalDate ruleCloses,
            LocalDate opens,
            LocalDate closes,
            boolean longer,
            boolean over,
            List<LocalDate> weekend,
            List<Published> published,
            List<Lost> lost) {

        static CalendarMonth of(WindowMonth it, LocalDate today) {
            var rule = SubmissionWindow.byRule(it.month());
            var window = it.everybodys();
            return new CalendarMonth(
                    it.month(),
                    rule.opens(),
                    rule.closes(),
                    window.opens(),
                    window.closes(),
                    window.isLonger(),
                    today.isAfter(window.closes()),
                    rule.days().stream()
                            .filter(day ->
                                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()))
                            .toList(),
                    it.longer().stream().map(each -> Published.of(each, today)).toList(),
                    it.lost().stream()
                            .map(each -> new Lost(each.day(), each.minutes(), each.back()))
                            .toList());
        }
    }

    record Lost(LocalDate day, int minutes, LocalDate back) {}

    /** @param withdrawable whether it can still be taken back */
    record Published(
            String id,
            @Nullable String house,
            @Nullable Resource resource,
            @Nullable Channel channel,
            LocalDate opens,
            LocalDate closes,
            String reason,
            String by,
            OffsetDateTime at,
            boolean withdrawable) {

        static Published of(LongerWindow it, LocalDate today) {
            return new Published(
                    it.id(),
                    it.scope().house(),
                    it.scope().resource(),
                    it.scope().channel(),
                    it.opens(),
                    it.closes(),
                    it.reason(),
                    it.by(),
                    it.at().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                    today.isBefore(it.opens()));
        }
    }

    /** For nobody in particular where house, resource or channel is missing. */
    record NewWindow(
            @Nullable String house,
            @Nullable Resource resource,
            @Nullable Channel channel,
            @NotNull LocalDate opens,
            @NotNull LocalDate closes,
            @Nullable String reason) {}

    private final WindowCalendar calendar;

    StaffWindowController(WindowCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping
    CalendarMonths months(
            Staff staff,
            @RequestParam @Nullable YearMonth from,
            @RequestParam(defaultValue = "" + HALF_A_YEAR) int months) {
        var today = calendar.today();
        var first = from == null ? halfYearOf(YearMonth.from(today)) : from;
        return new CalendarMonths(
                first,
                today,
                calendar.months(first, Math.clamp(months, 1, MOST)).stream()
                        .map(it -> CalendarMonth.of(it, today))
                        .toList());
    }

    /** Publishing the same twice changes nothing. */
    @PostMapping("/{month}")
    @ResponseStatus(HttpStatus.CREATED)
    Published publish(Staff staff, @PathVariable YearMonth month, @Valid @RequestBody NewWindow body) {
        var published = Overtaking.decidingAgain(() -> calendar.publish(
                month,
                new WindowScope(body.house(), body.resource(), body.channel()),
                body.opens(),
                body.closes(),
                body.reason() == null ? "" : body.reason(),
                staff.id()));
        return Published.of(published, calendar.today());
    }

    @DeleteMapping("/{month}/{published}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Staff staff, @PathVariable YearMonth month, @PathVariable String published) {
        var _ = Overtaking.decidingAgain(() -> calendar.withdraw(month, published))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static YearMonth halfYearOf(YearMonth month) {
        return month.withMonth(month.getMonthValue() <= HALF_A_YEAR ? 1 : HALF_A_YEAR + 1);
    }
}
