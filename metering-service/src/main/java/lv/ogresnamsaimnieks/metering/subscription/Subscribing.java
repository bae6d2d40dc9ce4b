package lv.ogresnamsaimnieks.metering.subscription;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.metering.Disclosure.Reader;
import lv.ogresnamsaimnieks.ownership.Properties;
import org.jspecify.annotations.Nullable;

/** What systems do with their subscriptions; each sees its own only. */
public class Subscribing {

    /** A system needs few: one for each of its parts that listens. */
    private static final int MOST = 10;

    private static final int MOST_HOUSES = 500;
    private static final int TRIES = 20;

    /** So long the secret before signs besides the new one. */
    private static final Duration BOTH_SIGN = Duration.ofHours(24);

    /**
     * What came of it.
     *
     * @param secret shown this once; null where there is no new one
     */
    public record Subscribed(
            Subscription subscription,
            boolean created,
            @Nullable String secret) {}

    /**
     * How far a subscription has come.
     *
     * @param waitingSince when the oldest fact that was not taken yet was put down; null if there is none
     * @param givenUp how many facts were not taken for three days
     */
    public record Standing(
            Subscription subscription, @Nullable Instant waitingSince, long givenUp, List<GivenUp> lastGivenUp) {

        public Standing {
            lastGivenUp = List.copyOf(lastGivenUp);
        }
    }

    private static final int SHOWN = 20;

    private final Subscriptions subscriptions;
    private final Facts facts;
    private final GivenUps givenUps;
    private final SecretKeys keys;
    private final HostNames hosts;
    private final ReceiverAddress rule;
    private final Properties properties;
    private final Clock clock;

    public Subscribing(
            Subscriptions subscriptions,
            Facts facts,
            GivenUps givenUps,
            SecretKeys keys,
            HostNames hosts,
            ReceiverAddress rule,
            Properties properties,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.facts = facts;
        this.givenUps = givenUps;
        this.keys = keys;
        this.hosts = hosts;
        this.rule = rule;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Subscribes from now on, or changes a subscription, which keeps its place and its secret. Saying the same twice changes
     * nothing.
     *
     * @param types as other systems write them; none for all
     * @param houses none for all
     */
    public Subscribed put(Reader reader, String name, @Nullable String url, List<String> types, List<String> houses) {
        var wrongs = new ArrayList<Wrong>();
        var address = address(url, wrongs);
        var only = types(types, wrongs);
        houses(houses, wrongs);
        if (!wrongs.isEmpty() || address == null) {
            throw Refused.input(wrongs);
        }
        var in = Set.copyOf(houses);
        return decidingAgain(() -> {
            var known = find(reader.id(), name);
            if (known.isEmpty()) {
                return create(reader, name, address.toString(), only, in);
            }
            var changed = known.get().sent(reader, address.toString(), only, in);
            return known.get().saysTheSameAs(changed)
                    ? Optional.of(new Subscribed(known.get(), false, null))
                    : subscriptions.save(changed).map(it -> new Subscribed(it, false, null));
        });
    }

    private Optional<Subscribed> create(
            Reader reader, String name, String address, Set<FactType> types, Set<String> houses) {
        if (of(reader.id()).size() >= MOST) {
            throw Refused.rule(
                    "too-many-subscriptions",
                    "Par daudz abonementu",
                    "Vienai sistēmai var būt ne vairāk kā %d abonementu.".formatted(MOST));
        }
        var at = now();
        var secret = new SigningSecret(1, keys.salt(), at, null);
        return subscriptions
                .save(new Subscription(
                        Subscription.id(reader.id(), name),
                        reader,
                        name,
                        address,
                        types,
                        houses,
                        List.of(secret),
                        at,
                        Progress.from(facts.last(), at),
                        0))
                .map(it -> new Subscribed(it, true, keys.secret(it.id(), secret)));
    }

    /** A system's own subscriptions. */
    public List<Subscription> of(String system) {
        return subscriptions.all().stream()
                .filter(it -> it.reader().id().equals(system))
                .toList();
    }

    /** How far a system's subscription has come; empty if it has none of that name. */
    public Optional<Standing> standing(String system, String name) {
        return find(system, name).map(this::standing);
    }

    /** How far a subscription has come. */
    public Standing standing(Subscription it) {
        return new Standing(it, waitingSince(it).orElse(null), givenUps.count(it.id()), givenUps.of(it.id(), SHOWN));
    }

    /** When the oldest fact was put down that a subscription's receiver has not taken. */
    public Optional<Instant> waitingSince(Subscription it) {
        var first = it.progress().held().stream().mapToLong(Held::number).min();
        return first.isPresent()
                ? facts.find(first.getAsLong()).map(Fact::at)
                : facts.after(it.progress().position(), 1).stream()
                        .map(Fact::at)
                        .findFirst();
    }

    /** Ends a subscription; false if there is none of that name. */
    public boolean delete(String system, String name) {
        var known = find(system, name);
        known.ifPresent(it -> subscriptions.delete(it.id()));
        return known.isPresent();
    }

    /** Gives a subscription another secret; for a day the one before signs, too. */
    public Optional<Subscribed> renewSecret(String system, String name) {
        if (find(system, name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(decidingAgain(() -> {
            var known = find(system, name).orElseThrow();
            var at = now();
            var secret = new SigningSecret(known.secrets().getLast().serial() + 1, keys.salt(), at, null);
            return subscriptions
                    .save(known.with(secret, at.plus(BOTH_SIGN)))
                    .map(it -> new Subscribed(it, false, keys.secret(it.id(), secret)));
        }));
    }

    /**
     * Tells again what was put down from a moment on, or after a fact; what is older than a month is not there any more.
     *
     * @param from null if {@code after} says it
     * @param after the id of a fact
     */
    public Optional<Standing> replay(String system, String name, @Nullable Instant from, @Nullable String after) {
        if (find(system, name).isEmpty()) {
            return Optional.empty();
        }
        if (from == null && after == null) {
            throw Refused.input(List.of(
                    new Wrong("from", "required", "Norādiet laiku “from” vai notikumu “after”."),
                    new Wrong("after", "required", "Norādiet laiku “from” vai notikumu “after”.")));
        }
        if (from != null && after != null) {
            throw Refused.input("after", "one-of", "Norādiet vai nu laiku “from”, vai notikumu “after”, ne abus.");
        }
        var number = from != null ? facts.before(from) : numberOf(String.valueOf(after));
        return Optional.of(standing(
                change(system, name, it -> it.with(it.progress().replayed(number, now())))));
    }

    private long numberOf(String fact) {
        var number = facts.numberOf(fact);
        if (number.isEmpty()) {
            throw Refused.input("after", "unknown-event", "Tāda notikuma pēdējā mēnesī nav.");
        }
        return number.getAsLong();
    }

    private Subscription change(String system, String name, UnaryOperator<Subscription> change) {
        return decidingAgain(
                () -> subscriptions.save(change.apply(find(system, name).orElseThrow())));
    }

    private Optional<Subscription> find(String system, String name) {
        return subscriptions.find(Subscription.id(system, name));
    }

    private @Nullable URI address(@Nullable String url, List<Wrong> wrongs) {
        if (url == null || url.isBlank()) {
            wrongs.add(new Wrong("url", "required", "Norādiet adresi, uz kuru sūtīt."));
            return null;
        }
        URI address;
        try {
            address = URI.create(url.strip());
        } catch (IllegalArgumentException notOne) {
            wrongs.add(new Wrong("url", "malformed", "Tā nav derīga adrese."));
            return null;
        }
        var wrong = rule.wrong(address).or(() -> rule.wrong(address, hosts.of(address.getHost())));
        wrong.ifPresent(wrongs::add);
        return address;
    }

    private static Set<FactType> types(List<String> texts, List<Wrong> wrongs) {
        var types = new ArrayList<FactType>();
        for (int i = 0; i < texts.size(); i++) {
            var field = "types[%d]".formatted(i);
            FactType.of(texts.get(i))
                    .ifPresentOrElse(
                            types::add, () -> wrongs.add(new Wrong(field, "unknown-type", "Tāda notikuma veida nav.")));
        }
        return Set.copyOf(types);
    }

    private void houses(List<String> houses, List<Wrong> wrongs) {
        if (houses.size() > MOST_HOUSES) {
            wrongs.add(new Wrong(
                    "houses", "length", "Norādiet ne vairāk kā %d māju, vai nevienu.".formatted(MOST_HOUSES)));
            return;
        }
        for (int i = 0; i < houses.size(); i++) {
            if (properties.findHouse(houses.get(i)).isEmpty()) {
                wrongs.add(new Wrong("houses[%d]".formatted(i), "unknown-house", "Tādas mājas reģistrā nav."));
            }
        }
    }

    /** Whoever delivers saves often; a system's own change waits for its turn. */
    private static <T> T decidingAgain(Supplier<Optional<T>> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var done = change.get();
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw Refused.rule(
                "changed-elsewhere",
                "Dati tikko mainīti citur",
                "Abonements tajā pašā brīdī tika mainīts. Lūdzu, mēģiniet vēlreiz!");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
