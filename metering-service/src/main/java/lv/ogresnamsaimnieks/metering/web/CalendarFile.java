package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lv.ogresnamsaimnieks.metering.OwnersCalendar.Entry;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;

/**
 * The windows as a calendar file (RFC 5545). Days are whole days, so that no time zone can move them; the one moment in it,
 * the reminder at six in the evening of the last day in Riga, is in UTC, so that nothing has to know when clocks change.
 */
final class CalendarFile {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final LocalTime REMINDER = LocalTime.of(18, 0);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    /** A line is no longer than this, in octets; what is over goes on in the next, behind a space. */
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /** Of the windows of everybody. */
    static String of(List<SubmissionWindow> windows) {
        return file(
                windows.stream().map(it -> new Entry(it, List.of(), List.of())).toList());
    }

    /** Of an owner's windows. */
    static String file(List<Entry> entries) {
        var file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Ogres Namsaimnieks//Klientu portals//LV");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:PUBLISH");
        file.line("X-WR-CALNAME:Skaitītāju rādījumi");
        file.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        file.line("X-PUBLISHED-TTL:PT6H");
        entries.forEach(file::event);
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private void event(Entry entry) {
        var window = entry.window();
        var house = entry.houses().isEmpty() ? "" : "-" + entry.houses().getFirst();
        line("BEGIN:VEVENT");
        line("UID:radijumi-" + window.month() + house + "@ogresnamsaimnieks.lv");
        line("DTSTAMP:" + day(window.opens()) + "T000000Z");
        // Whoever made the window longer made it a new version of the same event.
        line("SEQUENCE:"
                + (window.days().size()
                        - SubmissionWindow.byRule(window.month()).days().size()));
        line("DTSTART;VALUE=DATE:" + day(window.opens()));
        // The end of an event of whole days is the day after its last.
        line("DTEND;VALUE=DATE:" + day(window.closes().plusDays(1)));
        line("SUMMARY:Skaitītāju rādījumu iesniegšana");
        if (!entry.addresses().isEmpty()) {
            line("LOCATION:" + escaped(String.join("; ", entry.addresses())));
        }
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:Šodien ir pēdējā diena skaitītāju rādījumu iesniegšanai");
        line("TRIGGER;VALUE=DATE-TIME:" + utc(window.closes().atTime(REMINDER).atZone(SubmissionWindow.RIGA)));
        line("END:VALARM");
        line("END:VEVENT");
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String utc(ZonedDateTime moment) {
        return MOMENT.format(moment.withZoneSameInstant(ZoneOffset.UTC));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private void line(String line) {
        var octets = 0;
        for (var letter : line.codePoints().mapToObj(Character::toString).toList()) {
            var more = letter.getBytes(UTF_8).length;
            if (octets + more > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += more;
        }
        text.append("\r\n");
    }
}
