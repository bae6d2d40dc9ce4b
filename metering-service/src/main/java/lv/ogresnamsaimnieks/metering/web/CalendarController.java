package lv.ogresnamsaimnieks.metering.web;

import java.time.Duration;
import lv.ogresnamsaimnieks.metering.OwnersCalendar;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The windows for an owner's own calendar, which has no session: whoever knows the address reads them. */
@RestController
@RequestMapping("/api/calendars")
class CalendarController {

    private final OwnersCalendar calendar;

    CalendarController(OwnersCalendar calendar) {
        this.calendar = calendar;
    }

    /** A revoked address and one that never was are the same. */
    @GetMapping(path = "/{secret}.ics", produces = CalendarFile.TYPE)
    ResponseEntity<String> calendar(@PathVariable String secret) {
        return calendar.entries(secret)
                .map(it -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                        .body(CalendarFile.file(it)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
