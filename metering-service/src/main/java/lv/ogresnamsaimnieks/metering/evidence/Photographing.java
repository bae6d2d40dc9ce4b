package lv.ogresnamsaimnieks.metering.evidence;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.MeterState;
import lv.ogresnamsaimnieks.metering.Meters;
import lv.ogresnamsaimnieks.metering.PropertyMeters;
import lv.ogresnamsaimnieks.metering.Readings;
import lv.ogresnamsaimnieks.metering.WindowCalendar;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;

/**
 * The photo of a dial as evidence of a reading. It is attached to what was handed in, as long as the window is open, and is
 * never asked for.
 *
 * <p>It is kept no longer than somebody may dispute the reading (GDPR, article 5(1)(e)): so long after its month was billed,
 * and in any case so long after the month itself.
 */
public class Photographing {

    private static final String SECTION = "meters";
    private static final int AT_ONCE = 200;

    private final DialPhotos photos;
    private final Pictures pictures;
    private final Meters meters;
    private final Readings readings;
    private final Properties properties;
    private final WindowCalendar calendar;
    private final Clock clock;
    private final Period keptAfterBill;
    private final Period keptAtMost;

    /**
     * @param keptAfterBill so long after the bill of its month a photo is kept
     * @param keptAtMost and so long after its month at the latest it is deleted
     */
    public Photographing(
            DialPhotos photos,
            Pictures pictures,
            Meters meters,
            Readings readings,
            Properties properties,
            WindowCalendar calendar,
            Clock clock,
            Period keptAfterBill,
            Period keptAtMost) {
        this.photos = photos;
        this.pictures = pictures;
        this.meters = meters;
        this.readings = readings;
        this.properties = properties;
        this.calendar = calendar;
        this.clock = clock;
        this.keptAfterBill = keptAfterBill;
        this.keptAtMost = keptAtMost;
    }

    /**
     * Attaches a photo to the reading of a meter that was handed in for the month, in the place of the one before; empty if
     * the person does not act there today, or the property has no such meter.
     */
    public Optional<DialPhoto> attach(String person, String property, YearMonth month, String meter, byte[] sent) {
        return properties
                .heldBy(person, property, SECTION, today())
                .filter(_ -> hasMeter(property, meter))
                .map(it -> {
                    refuseOutsideTheWindow(it.property(), month);
                    var receipt = receiptOf(property, month, meter);
                    var picture = pictures.of(sent);
                    var photo = new DialPhoto(
                            DialPhoto.id(property, month, meter),
                            property,
                            month,
                            meter,
                            receipt,
                            person,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            Hash.of(picture.jpeg()),
                            picture.width(),
                            picture.height(),
                            picture.jpeg().length,
                            month.atEndOfMonth().plus(earlier()));
                    photos.save(photo, picture);
                    return photo;
                });
    }

    /** The photos of a property and a month from the person's time; empty if it never was the person's. */
    public Optional<List<DialPhoto>> of(String person, String property, YearMonth month) {
        return properties
                .seenBy(person, property, SECTION, today())
                .map(seen -> of(property, month).stream()
                        .filter(it -> seen.rights().cover(it.on()))
                        .toList());
    }

    /** The photos of a property and a month, as staff see them. */
    public List<DialPhoto> of(String property, YearMonth month) {
        return photos.of(meters.of(property).stream()
                .flatMap(it -> it.meters().stream())
                .map(it -> DialPhoto.id(property, month, it.id()))
                .toList());
    }

    /** The photos of these ids, as far as there are any. */
    public List<DialPhoto> of(Collection<String> ids) {
        return photos.of(ids);
    }

    /** The JPEG of a photo from the person's time. */
    public Optional<byte[]> jpeg(String person, String property, YearMonth month, String meter) {
        return of(person, property, month).stream()
                .flatMap(List::stream)
                .filter(it -> it.meter().equals(meter))
                .findFirst()
                .flatMap(it -> photos.jpeg(it.id()));
    }

    /** The JPEG of a photo, as staff see it. */
    public Optional<byte[]> jpeg(String property, YearMonth month, String meter) {
        return photos.jpeg(DialPhoto.id(property, month, meter));
    }

    /**
     * Takes a photo away again while the window is open, and says whether there was one; empty if the person does not act
     * there today.
     */
    public Optional<Boolean> remove(String person, String property, YearMonth month, String meter) {
        return properties.heldBy(person, property, SECTION, today()).map(it -> {
            var photo = of(property, month).stream()
                    .filter(each -> each.meter().equals(meter))
                    .filter(each -> it.rights().cover(each.on()))
                    .findFirst();
            photo.ifPresent(each -> {
                refuseOutsideTheWindow(it.property(), month);
                photos.remove(each.id());
            });
            return photo.isPresent();
        });
    }

    /** Deletes the photos whose time has come, and says how many. */
    public int forget() {
        var deleted = 0;
        for (var it : photos.toLookAt(today(), AT_ONCE)) {
            var until = keptUntil(it);
            if (until.isAfter(today())) {
                photos.keepUntil(it.id(), until);
            } else {
                photos.remove(it.id());
                deleted++;
            }
        }
        return deleted;
    }

    private LocalDate keptUntil(DialPhoto it) {
        var latest = it.month().atEndOfMonth().plus(keptAtMost);
        return readings.of(it.property(), it.month(), it.month()).stream()
                .flatMap(monthly -> Optional.ofNullable(monthly.lock()).stream())
                .map(lock -> LocalDate.ofInstant(lock.at(), RIGA).plus(keptAfterBill))
                .filter(day -> day.isBefore(latest))
                .findFirst()
                .orElse(latest);
    }

    private Period earlier() {
        return keptAfterBill.toTotalMonths() < keptAtMost.toTotalMonths() ? keptAfterBill : keptAtMost;
    }

    private boolean hasMeter(String property, String meter) {
        return meters.of(property).filter(it -> it.find(meter).isPresent()).isPresent();
    }

    private String receiptOf(String property, YearMonth month, String meter) {
        var monthly = readings.of(property, month, month);
        if (monthly.stream().anyMatch(it -> it.lock() != null)) {
            throw Refused.rule(
                    "month-billed",
                    "Rādījumi jau iekļauti rēķinā",
                    "Šī mēneša rādījumi ir iekļauti rēķinā un vairs nav maināmi.");
        }
        return monthly.stream()
                .flatMap(it -> it.state(meter).stream())
                .filter(MeterState::isReal)
                .map(MeterState::receipt)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElseThrow(() -> Refused.rule(
                        "no-reading",
                        "Rādījums vēl nav iesniegts",
                        "Fotoattēlu var pievienot, kad šī skaitītāja rādījums ir iesniegts."));
    }

    private void refuseOutsideTheWindow(Property property, YearMonth month) {
        var asked = meters.of(property.id())
                .orElseGet(() -> PropertyMeters.noneIn(property.id()))
                .asked(property.house(), Channel.WEB);
        if (!calendar.of(month, asked).includes(today())) {
            throw Refused.rule(
                    "window-closed",
                    "Rādījumu iesniegšana šobrīd nav pieejama",
                    "Fotoattēlus var mainīt, kamēr ir atvērts rādījumu nodošanas periods.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
