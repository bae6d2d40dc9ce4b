package lv.ogresnamsaimnieks.metering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import lv.ogresnamsaimnieks.metering.WindowScope.Asked;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.ownership.Seen;

/** The windows in an owner's own calendar, under an address that is a secret and can be revoked. */
public class OwnersCalendar {

    private static final int SECRET_BYTES = 24;
    private static final int MONTHS = 13;

    /**
     * A window of some of the owner's houses, one after the other in the calendar.
     *
     * @param houses ids; empty when the window is that of all the owner's houses
     * @param addresses of those houses, in the same order
     */
    public record Entry(SubmissionWindow window, List<String> houses, List<String> addresses) {}

    private final CalendarFeeds feeds;
    private final WindowCalendar calendar;
    private final Meters meters;
    private final Properties properties;
    private final Clock clock;
    private final RandomGenerator random;

    public OwnersCalendar(
            CalendarFeeds feeds,
            WindowCalendar calendar,
            Meters meters,
            Properties properties,
            Clock clock,
            RandomGenerator random) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.meters = meters;
        this.properties = properties;
        this.clock = clock;
        this.random = random;
    }

    public Optional<CalendarFeed> of(String person) {
        return feeds.of(person);
    }

    /** A new secret for the person's address; the one before opens nothing any more. It cannot be asked for again. */
    public String open(String person) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        feeds.put(new CalendarFeed(person, hash(secret), clock.instant()));
        return secret;
    }

    /** From now on the person's address opens nothing. */
    public void close(String person) {
        feeds.remove(person);
    }

    /**
     * What stands in the calendar of whoever knows the secret: the last month's window and those of the year to come, for
     * the houses in which the person hands in readings today. Empty if the secret opens nothing.
     */
    public Optional<List<Entry>> entries(String secret) {
        return feeds.withSecretHash(hash(secret)).map(it -> entriesOf(it.id()));
    }

    private List<Entry> entriesOf(String person) {
        var today = LocalDate.ofInstant(clock.instant(), RIGA);
        var owned = properties.seenBy(person, Metering.SECTION, today).stream()
                .filter(it -> it.rights().areCurrent())
                .map(Seen::property)
                .toList();
        return calendar.months(SubmissionWindow.monthOn(today).minusMonths(1), MONTHS).stream()
                .flatMap(month -> {
                    var houses = new LinkedHashMap<SubmissionWindow, TreeSet<String>>();
                    owned.forEach(it -> houses.computeIfAbsent(month.window(asked(it)), _ -> new TreeSet<>())
                            .add(it.house()));
                    return houses.entrySet().stream()
                            .map(it -> new Entry(
                                    it.getKey(),
                                    houses.size() == 1 ? List.of() : List.copyOf(it.getValue()),
                                    it.getValue().stream().map(this::address).toList()));
                })
                .toList();
    }

    private Asked asked(Property property) {
        return meters.of(property.id())
                .orElseGet(() -> PropertyMeters.noneIn(property.id()))
                .asked(property.house(), Channel.WEB);
    }

    private String address(String house) {
        return properties.findHouse(house).map(it -> it.address()).orElse(house);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
