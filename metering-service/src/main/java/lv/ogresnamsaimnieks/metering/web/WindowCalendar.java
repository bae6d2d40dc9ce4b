package lv.ogresnamsaimnieks.metering.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;

/** The windows as a calendar file (RFC 5545): whole days, so that no time zone can move them. */
final class WindowCalendar {

    static String of(List<SubmissionWindow> windows) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Ogres Namsaimnieks//Klientu portals//LV");
        for (var window : windows) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:radijumi-" + window.month() + "@ogresnamsaimnieks.lv");
            line(text, "DTSTAMP:" + window.opens().format(DateTimeFormatter.BASIC_ISO_DATE) + "T000000Z");
            line(text, "DTSTART;VALUE=DATE:" + window.opens().format(DateTimeFormatter.BASIC_ISO_DATE));
            // The end of an event of whole days is the day after its last.
            line(text, "DTEND;VALUE=DATE:" + window.closes().plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
            line(text, "SUMMARY:Skaitītāju rādījumu iesniegšana");
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }

    private WindowCalendar() {}
}
