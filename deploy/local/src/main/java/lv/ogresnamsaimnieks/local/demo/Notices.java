package lv.ogresnamsaimnieks.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notices on the board today. */
final class Notices {

    enum Kind {
        EMERGENCY,
        PLANNED_WORK,
        INFORMATION,
        READING
    }

    record Audience(
            String kind,
            @Nullable String house,
            @Nullable Integer staircase,
            @Nullable String property) {}

    /** A notice as the municipal API takes it. */
    record Notice(
            String id,
            Audience audience,
            Kind kind,
            String title,
            String body,
            OffsetDateTime publishedAt,
            @Nullable LocalDate validUntil,
            boolean urgent) {}

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");

    private final LocalDate today;

    Notices(LocalDate today) {
        this.today = today;
    }

    List<Notice> notices() {
        return List.of(
                notice(
                        "svetku-dienas",
                        new Audience("ALL", null, null, null),
                        Kind.INFORMATION,
                        "Klientu apkalpošana svētku dienās",
                        "Valsts svētku dienās klientu apkalpošanas centrs ir slēgts. Avārijas dienests strādā visu diennakti.",
                        9,
                        null,
                        false),
                notice(
                        "karstais-udens-parauga-7",
                        new Audience("HOUSE", "parauga-7", null, null),
                        Kind.PLANNED_WORK,
                        "Karstā ūdens padeves pārtraukums",
                        "%s no plkst. 9.00 līdz 15.00 nebūs karstā ūdens siltummezgla remonta dēļ. Atvainojamies par sagādātajām neērtībām!"
                                .formatted(DAY.format(today.plusDays(4))),
                        2,
                        today.plusDays(5),
                        false),
                notice(
                        "kapnu-telpa-testa-4",
                        new Audience("STAIRCASE", "testa-4", 2, null),
                        Kind.PLANNED_WORK,
                        "Kāpņu telpas krāsošana",
                        "Otrajā kāpņu telpā krāsos sienas. Lūdzam neatstāt mantas gaiteņos.",
                        5,
                        today.plusDays(12),
                        false),
                notice(
                        "avarija-testa-4",
                        new Audience("HOUSE", "testa-4", null, null),
                        Kind.EMERGENCY,
                        "Aukstā ūdens avārija",
                        "Stāvvada bojājuma dēļ ūdens padeve slēgta. Remonta brigāde strādā; padevi paredzēts atjaunot šovakar.",
                        0,
                        today.plusDays(1),
                        true),
                notice(
                        "skaititajs-parauga-7-12",
                        new Audience("PROPERTY", null, null, "parauga-7-12"),
                        Kind.READING,
                        "Skaitītāja verifikācijas termiņš",
                        "Jūsu aukstā ūdens skaitītāja verifikācijas termiņš beidzas nākamajā gadā. Maiņas laiku var saskaņot pa tālruni 65049114.",
                        6,
                        null,
                        false));
    }

    private Notice notice(
            String id,
            Audience audience,
            Kind kind,
            String title,
            String body,
            int daysAgo,
            @Nullable LocalDate validUntil,
            boolean urgent) {
        var at = daysAgo == 0 ? today.atStartOfDay() : today.minusDays(daysAgo).atTime(LocalTime.of(9, 30));
        return new Notice(id, audience, kind, title, body, at.atZone(RIGA).toOffsetDateTime(), validUntil, urgent);
    }
}
