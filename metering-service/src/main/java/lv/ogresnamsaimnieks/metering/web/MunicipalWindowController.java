package lv.ogresnamsaimnieks.metering.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.WindowCalendar;
import lv.ogresnamsaimnieks.metering.WindowMonth;
import lv.ogresnamsaimnieks.metering.WindowScope.Asked;
import lv.ogresnamsaimnieks.ownership.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** When readings are taken, for half a year: from owners, and from systems that read from afar. */
@RestController
@RequestMapping("/api/municipal/v1/windows")
class MunicipalWindowController {

    private static final int HALF_A_YEAR = 6;

    /** @param house null for all houses that have no window of their own */
    record HalfYearOfWindows(@Nullable String house, List<TakenFrom> months) {}

    /**
     * The days on which readings of a month are taken, both included.
     *
     * @param remoteOpens the same for what is read from afar
     * @param reasons why it is longer than the rule has it, in Latvian
     * @param houses those with a window of their own; ask for each
     */
    record TakenFrom(
            YearMonth month,
            LocalDate opens,
            LocalDate closes,
            LocalDate remoteOpens,
            LocalDate remoteCloses,
            List<String> reasons,
            List<String> houses) {

        static TakenFrom of(WindowMonth it, String house) {
            var owners = it.window(asked(house, Channel.WEB));
            var remote = it.window(asked(house, Channel.REMOTE));
            return new TakenFrom(
                    it.month(),
                    owners.opens(),
                    owners.closes(),
                    remote.opens(),
                    remote.closes(),
                    it.reasons(asked(house, Channel.WEB)),
                    house.isEmpty() ? List.copyOf(it.housesOfTheirOwn()) : List.of());
        }

        private static Asked asked(String house, Channel channel) {
            return new Asked(house, Set.of(Resource.values()), channel);
        }
    }

    private final WindowCalendar calendar;
    private final Properties properties;

    MunicipalWindowController(WindowCalendar calendar, Properties properties) {
        this.calendar = calendar;
        this.properties = properties;
    }

    /** Half a year from a month on, or from the one before this, whose window may still be open. */
    @GetMapping
    ResponseEntity<HalfYearOfWindows> windows(
            ServletWebRequest request, @RequestParam @Nullable String house, @RequestParam @Nullable YearMonth from) {
        if (house != null && properties.findHouse(house).isEmpty()) {
            throw Refused.input("house", "unknown-house", "Tādas mājas reģistrā nav.");
        }
        var first = from == null ? YearMonth.from(calendar.today()).minusMonths(1) : from;
        var months = calendar.months(first, HALF_A_YEAR);
        return EntityTag.answer(
                request,
                Stream.concat(
                        Stream.of(String.valueOf(house)), months.stream().map(it -> it.month() + " " + it.version())),
                new HalfYearOfWindows(
                        house,
                        months.stream()
                                .map(it -> TakenFrom.of(it, house == null ? "" : house))
                                .toList()));
    }
}
