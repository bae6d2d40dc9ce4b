package lv.ogresnamsaimnieks.metering.bulk;

import java.util.Optional;

/** Where staff have a reading from, as they write it in a table. */
enum Source {
    PAPER,
    TELEPHONE,
    EMAIL,
    OFFICE;

    static Optional<Source> of(String written) {
        return Optional.ofNullable(
                switch (Words.plain(written)) {
                    case "papirs", "papira", "papira formata", "kvits" -> PAPER;
                    case "talrunis", "telefons", "pa talruni", "talruni", "telefoniski" -> TELEPHONE;
                    case "e pasts", "epasts", "e pasta", "pasts" -> EMAIL;
                    case "klatiene", "birojs", "biroja", "apsekosana", "nolasija darbinieks" -> OFFICE;
                    default -> null;
                });
    }
}
