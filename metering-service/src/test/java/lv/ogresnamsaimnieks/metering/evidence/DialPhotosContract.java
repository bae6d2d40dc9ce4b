package lv.ogresnamsaimnieks.metering.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link DialPhotos} must do, the fake and the real. */
public abstract class DialPhotosContract {

    private static final LocalDate DAY = LocalDate.parse("2027-11-30");

    protected abstract DialPhotos photos();

    @Test
    void keepsAPhotoWithItsPixels() {
        photos().save(photo("cold", DAY), new Picture(new byte[] {1, 2, 3}, 4, 3));

        assertThat(photos().of(List.of(id("cold"), id("hot")))).containsExactly(photo("cold", DAY));
        assertThat(photos().jpeg(id("cold")))
                .hasValueSatisfying(it -> assertThat(it).containsExactly(1, 2, 3));
        assertThat(photos().jpeg(id("hot"))).isEmpty();
    }

    @Test
    void putsANewOneInThePlaceOfTheOneBefore() {
        photos().save(photo("cold", DAY), new Picture(new byte[] {1}, 4, 3));
        photos().save(photo("cold", DAY.plusDays(1)), new Picture(new byte[] {2}, 4, 3));

        assertThat(photos().of(List.of(id("cold")))).containsExactly(photo("cold", DAY.plusDays(1)));
        assertThat(photos().jpeg(id("cold")))
                .hasValueSatisfying(it -> assertThat(it).containsExactly(2));
    }

    @Test
    void findsWhatIsToBeLookedAt() {
        photos().save(photo("cold", DAY), new Picture(new byte[] {1}, 4, 3));
        photos().save(photo("hot", DAY.plusDays(1)), new Picture(new byte[] {1}, 4, 3));

        assertThat(photos().toLookAt(DAY.minusDays(1), 10)).isEmpty();
        assertThat(photos().toLookAt(DAY, 10)).containsExactly(photo("cold", DAY));
        assertThat(photos().toLookAt(DAY.plusDays(1), 1)).hasSize(1);
        photos().keepUntil(id("cold"), DAY.plusYears(1));
        assertThat(photos().toLookAt(DAY.plusDays(1), 10))
                .extracting(DialPhoto::meter)
                .containsExactly("hot");
        assertThat(photos().jpeg(id("cold"))).isPresent();
    }

    @Test
    void removesAPhoto() {
        photos().save(photo("cold", DAY), new Picture(new byte[] {1}, 4, 3));
        photos().remove(id("cold"));
        photos().remove(id("cold"));

        assertThat(photos().of(List.of(id("cold")))).isEmpty();
        assertThat(photos().jpeg(id("cold"))).isEmpty();
    }

    private static String id(String meter) {
        return DialPhoto.id("parauga-7-12", YearMonth.parse("2026-11"), meter);
    }

    private static DialPhoto photo(String meter, LocalDate lookedAtAgain) {
        return new DialPhoto(
                id(meter),
                "parauga-7-12",
                YearMonth.parse("2026-11"),
                meter,
                "R-2026-11-ABCDEFG",
                "anna",
                Instant.parse("2026-11-30T08:00:00.123Z"),
                "00ff",
                4,
                3,
                1,
                lookedAtAgain);
    }
}
