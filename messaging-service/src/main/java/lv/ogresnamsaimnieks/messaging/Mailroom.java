package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.NoticeBoard.RIGA;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.messaging.Delivery.State;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;

/**
 * Sends the letters whose time has come. Whether somebody needs one, may have it and wants it is asked right before it is
 * sent. Each try is written down before the letter leaves, and its end after: whoever is killed in between has the one letter
 * sent again, after a pause, and loses none. Several may do it at once; the documents keep them apart.
 */
public class Mailroom {

    private static final int LOOKED_AT = 200;

    /** What became of a letter that was tried. */
    public record Tried(Occasion occasion, Post.Answer answer, boolean givenUp) {}

    private final Mailings mailings;
    private final Notices notices;
    private final ReadingsOfProperties readings;
    private final Recipients recipients;
    private final Properties properties;
    private final Post post;
    private final Clock clock;

    public Mailroom(
            Mailings mailings,
            Notices notices,
            ReadingsOfProperties readings,
            Recipients recipients,
            Properties properties,
            Post post,
            Clock clock) {
        this.mailings = mailings;
        this.notices = notices;
        this.readings = readings;
        this.recipients = recipients;
        this.properties = properties;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Tries letters that are due, at most so many, and none more once the mail server cannot be reached.
     *
     * @return what became of those that were tried
     */
    public List<Tried> send(int most) {
        var tried = new ArrayList<Tried>();
        for (var mailing : mailings.due(clock.instant(), LOOKED_AT)) {
            send(mailing, most, tried);
            if (tried.size() >= most || isAway(tried)) {
                break;
            }
        }
        return tried;
    }

    /** For how long the letter that has been due for longest has been waiting. */
    public Duration longestDue() {
        var now = clock.instant();
        return mailings.due(now, 1).stream()
                .map(Mailing::nextTry)
                .flatMap(it -> Optional.ofNullable(it).stream())
                .findFirst()
                .map(it -> Duration.between(it, now))
                .orElse(Duration.ZERO);
    }

    /** Letters for which it is decided or will be whom they go to. */
    public long waiting() {
        return mailings.waiting();
    }

    /** Goes on with it until there is nothing to do now, or somebody else does it. */
    private void send(Mailing found, int most, List<Tried> tried) {
        var mailing = Optional.of(found);
        while (mailing.filter(it -> it.nextTry() != null).isPresent() && tried.size() < most && !isAway(tried)) {
            mailing = step(mailing.get(), tried);
        }
    }

    private Optional<Mailing> step(Mailing mailing, List<Tried> tried) {
        var now = clock.instant();
        var people = peopleOf(mailing);
        if (people.isEmpty() || !isNeeded(mailing)) {
            return mailings.save(mailing.over(now));
        }
        if (!mailing.addressed()) {
            return mailings.save(mailing.addressedTo(people, now));
        }
        return mailing.nextDue(now).flatMap(next -> {
            var letter = letter(mailing, next, people);
            return letter.isPresent()
                    ? attempt(mailing, next.tried(now), letter.get(), tried)
                    : mailings.save(mailing.with(next.ended(State.NOT_NEEDED, now)));
        });
    }

    private Optional<Mailing> attempt(Mailing mailing, Delivery delivery, Letter letter, List<Tried> tried) {
        return mailings.save(mailing.with(delivery)).flatMap(claimed -> {
            var answer = post.send(letter);
            var after = delivery.after(answer, clock.instant());
            tried.add(new Tried(mailing.occasion(), answer, after.state() == State.GIVEN_UP));
            return after.equals(delivery) ? Optional.of(claimed) : mailings.save(claimed.with(after));
        });
    }

    private boolean isNeeded(Mailing mailing) {
        return !mailing.hasLapsed(today(clock.instant()))
                && mailing.isNeeded(readings.find(mailing.property())
                        .orElseGet(() -> PropertyReadings.nothingHeard(mailing.property())));
    }

    private Optional<Letter> letter(Mailing mailing, Delivery delivery, Set<String> people) {
        return recipients
                .find(delivery.person())
                .filter(it -> people.contains(it.id()) && it.wants(mailing.occasion()))
                .flatMap(it -> Optional.ofNullable(it.email()))
                .flatMap(to -> notices.find(mailing.id())
                        .map(it -> new Letter(
                                to, address(mailing.property()), it.title(), it.body(), mailing.occasion())));
    }

    /** Readings concern whoever may hand them in today, anything else whoever may read the notice. */
    private Set<String> peopleOf(Mailing mailing) {
        var today = today(clock.instant());
        var section = mailing.occasion().asksForReadings() ? NoticeBoard.METERS : NoticeBoard.SECTION;
        var day = mailing.ofDay() == null ? today : mailing.ofDay();
        return properties.find(mailing.property()).stream()
                .flatMap(property -> property.people().stream()
                        .filter(it -> property.rightsOf(it, section, today).cover(day)))
                .collect(Collectors.toSet());
    }

    private String address(String property) {
        return properties.find(property).map(Property::address).orElse("");
    }

    private static boolean isAway(List<Tried> tried) {
        return !tried.isEmpty() && tried.getLast().answer() == Post.Answer.UNREACHABLE;
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, RIGA);
    }
}
