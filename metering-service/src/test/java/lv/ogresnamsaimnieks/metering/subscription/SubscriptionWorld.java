package lv.ogresnamsaimnieks.metering.subscription;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lv.ogresnamsaimnieks.metering.Disclosure;
import lv.ogresnamsaimnieks.metering.Disclosure.Reader;
import lv.ogresnamsaimnieks.metering.InMemoryMeters;
import lv.ogresnamsaimnieks.metering.InMemoryReadings;
import lv.ogresnamsaimnieks.metering.MeterFixture;
import lv.ogresnamsaimnieks.metering.ReadingChanges;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;

/** Facts, receivers that do as they are told, and a clock that stands until it is moved. */
final class SubscriptionWorld {

    static final Reader HEAT = new Reader("heat-supplier", "Siltums", "Patēriņa uzskaite");
    static final Reader OTHER = new Reader("other", "Cita", "Pārbaude");

    final MovableClock clock = new MovableClock("2026-11-30T09:00");
    final InMemoryFacts facts = new InMemoryFacts();
    final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    final Map<String, GivenUp> givenUp = new LinkedHashMap<>();
    final Map<String, List<InetAddress>> hosts = new HashMap<>();
    final InMemoryProperties properties = new InMemoryProperties();
    final List<String> traces = new ArrayList<>();

    /** What was sent, in order, whatever became of it. */
    final List<Receiver.Delivery> sent = new ArrayList<>();

    /** What was taken, as the receivers know it: host and fact. */
    final List<String> taken = new ArrayList<>();

    /** Says why a delivery is not taken; an empty text if it is. */
    Function<Receiver.Delivery, String> receivers = _ -> "";

    SubscriptionWorld() {
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        for (var it : List.of("p1", "p2", "p3")) {
            properties.save(MeterFixture.flat(it));
        }
        for (var it : List.of("a.test", "b.test")) {
            hosts.put(it, List.of(address("93.184.216.34")));
        }
    }

    Subscribing subscribing() {
        return new Subscribing(
                subscriptions,
                facts,
                givenUps(),
                new Keys(),
                host -> hosts.getOrDefault(host, List.of()),
                new ReceiverAddress(false),
                properties,
                clock);
    }

    Delivering delivering() {
        return new Delivering(
                subscriptions, facts, givenUps(), new Keys(), this::send, disclosure(), new Unwatched(), clock);
    }

    Subscription subscribe(String name, String host, String... types) {
        return subscribing()
                .put(HEAT, name, "https://%s/facts".formatted(host), List.of(types), List.of())
                .subscription();
    }

    /** Something happened to a property; its id is of the property and a number. */
    void happened(String property, String id) {
        happened(property, id, FactType.READING_ACCEPTED);
    }

    void happened(String property, String id, FactType type) {
        facts.add(List.of(new Fact(
                0,
                id,
                type,
                property,
                "parauga-7",
                property,
                YearMonth.parse("2026-11"),
                clock.instant(),
                "{\"id\":\"%s\"}".formatted(id))));
    }

    /** Lets everybody deliver until there is nothing to do at this moment. */
    void deliver() {
        var delivering = delivering();
        for (var it : delivering.due()) {
            while (delivering.deliver(it)) {
                // goes on
            }
        }
    }

    void pass(Duration time) {
        clock.set(LocalDateTime.ofInstant(clock.instant().plus(time), ZoneId.of("Europe/Riga"))
                .toString());
    }

    Subscription now(String name) {
        return subscriptions.find("heat-supplier/" + name).orElseThrow();
    }

    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private Receiver.Answer send(Receiver.Delivery delivery) {
        sent.add(delivery);
        var why = receivers.apply(delivery);
        if (why.isEmpty()) {
            taken.add(delivery.address().getHost() + " " + delivery.fact().id());
            return Receiver.Answer.TAKEN;
        }
        return Receiver.Answer.failed(why);
    }

    private Disclosure disclosure() {
        return new Disclosure(
                new InMemoryMeters(),
                new InMemoryReadings(),
                (place, _) -> new ReadingChanges.Changes(List.of(), place, false),
                properties,
                (reader, house, day, flats, _) ->
                        traces.add("%s %s %s %s".formatted(reader.id(), house, day, flats.keySet())),
                clock);
    }

    private GivenUps givenUps() {
        return new GivenUps() {

            @Override
            public void put(GivenUp it) {
                givenUp.put(it.id(), it);
            }

            @Override
            public List<GivenUp> of(String subscription, int most) {
                return givenUp.values().stream()
                        .filter(it -> it.subscription().equals(subscription))
                        .limit(most)
                        .toList();
            }

            @Override
            public long count(String subscription) {
                return of(subscription, Integer.MAX_VALUE).size();
            }
        };
    }

    private static final class Unwatched implements Delivering.Watch {

        @Override
        public void sent(Subscription to, boolean taken) {
            // nobody watches
        }

        @Override
        public void givenUp(Subscription by) {
            // nobody watches
        }
    }

    private static final class Keys implements SecretKeys {

        private static int salts;

        @Override
        public String salt() {
            return "salt-" + salts++;
        }

        @Override
        public String secret(String subscription, SigningSecret of) {
            return subscription + " " + of.serial() + " " + of.salt();
        }
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Riga")).toInstant();
    }
}
