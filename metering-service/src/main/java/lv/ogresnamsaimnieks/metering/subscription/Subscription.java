package lv.ogresnamsaimnieks.metering.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.Disclosure.Reader;

/**
 * What a system wants to be told, where, and how far it has come. Everything that has to survive is in it; who delivers holds
 * it for a short time.
 *
 * @param id of system and name
 * @param name the system's own
 * @param types none for all
 * @param houses none for all
 * @param secrets oldest first
 */
public record Subscription(
        String id,
        Reader reader,
        String name,
        String url,
        Set<FactType> types,
        Set<String> houses,
        List<SigningSecret> secrets,
        Instant createdAt,
        Progress progress,
        long version) {

    public Subscription {
        types = Set.copyOf(types);
        houses = Set.copyOf(houses);
        secrets = List.copyOf(secrets);
    }

    /** What a system's subscription is stored under. */
    public static String id(String system, String name) {
        return system + "/" + name;
    }

    URI address() {
        return URI.create(url);
    }

    boolean wants(Fact fact) {
        return (types.isEmpty() || types.contains(fact.type()))
                && (houses.isEmpty() || fact.house() == null || houses.contains(fact.house()));
    }

    /** The same way to somewhere else, or for something else; a receiver that was away is tried at once. */
    Subscription sent(Reader as, String to, Set<FactType> only, Set<String> in) {
        return new Subscription(id, as, name, to, only, in, secrets, createdAt, progress.unpaused(), version);
    }

    boolean saysTheSameAs(Subscription other) {
        return url.equals(other.url)
                && types.equals(other.types)
                && houses.equals(other.houses)
                && reader.equals(other.reader);
    }

    /** With another secret; the one before signs for a while, too. */
    Subscription with(SigningSecret secret, Instant formerUntil) {
        var former = secrets.stream()
                .filter(it -> it.signsAt(secret.from()))
                .map(it -> it.endingAt(formerUntil))
                .toList();
        var two = Stream.concat(former.reversed().stream().limit(1), Stream.of(secret))
                .toList();
        return new Subscription(id, reader, name, url, types, houses, two, createdAt, progress, version);
    }

    /** The secrets that sign then, the newest first. */
    List<SigningSecret> signingAt(Instant moment) {
        return secrets.reversed().stream().filter(it -> it.signsAt(moment)).toList();
    }

    /** The same, come as far as that. */
    Subscription with(Progress come) {
        return new Subscription(id, reader, name, url, types, houses, secrets, createdAt, come, version);
    }

    /** As it is after it was stored. */
    public Subscription stored() {
        return new Subscription(id, reader, name, url, types, houses, secrets, createdAt, progress, version + 1);
    }
}
