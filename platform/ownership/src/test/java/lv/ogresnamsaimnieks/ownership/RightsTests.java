package lv.ogresnamsaimnieks.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import lv.ogresnamsaimnieks.events.IdentityEvent.DelegationEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateGranted;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateRevoked;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipBegan;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.PropertyRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.ReadingsDelegated;
import lv.ogresnamsaimnieks.events.IdentityEvent.RepresentationRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.RepresentationRevoked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RightsTests {

    private static final PropertyRecorded RECORDED =
            new PropertyRecorded("p", "h", 1, "12", "Parauga iela 7–12, Ogre", "100123", new BigDecimal("52.40"), 2);
    private static final LocalDate BOUGHT = LocalDate.parse("2019-05-01");
    private static final LocalDate SOLD = LocalDate.parse("2026-03-12");
    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");
    private static final LocalDate AFTER_THE_SALE = SOLD.plusDays(30);

    private final Property annas = Property.of(RECORDED).with(new OwnershipBegan("p", "anna", "1/1", BOUGHT));
    private final Property sold = annas.with(new OwnershipEnded("p", "anna", BOUGHT, SOLD))
            .with(new OwnershipBegan("p", "janis", "1/1", SOLD.plusDays(1)));

    @Test
    void leaveTheFormerOwnerWhatWasTheirs() {
        var rights = sold.rightsOf("anna", "bills", AFTER_THE_SALE);

        assertThat(rights.areCurrent()).isFalse();
        assertThat(rights.cover(SOLD)).isTrue();
        assertThat(rights.cover(SOLD.plusDays(1))).isFalse();
    }

    @Test
    void giveTheNewOwnerNothingOld() {
        assertThat(sold.rightsOf("janis", "bills", SOLD).isNone()).isTrue();
        var rights = sold.rightsOf("janis", "bills", AFTER_THE_SALE);

        assertThat(rights.areCurrent()).isTrue();
        assertThat(rights.cover(SOLD)).isFalse();
    }

    @Test
    void letARepresentativeSeeWhatTheCompanyKeeps() {
        var property = sold.with(new RepresentationRecorded("p", "anna", "ilze", LocalDate.parse("2026-01-01"), null));

        assertThat(property.rightsOf("ilze", "documents", AFTER_THE_SALE).cover(BOUGHT))
                .isTrue();
        assertThat(property.rightsOf("ilze", "documents", LocalDate.parse("2025-12-31"))
                        .isNone())
                .isTrue();
        var corrected =
                property.with(new RepresentationRecorded("p", "anna", "ilze", LocalDate.parse("2026-01-01"), TODAY));
        assertThat(corrected.rightsOf("ilze", "documents", AFTER_THE_SALE).isNone())
                .isTrue();
        assertThat(property.with(new RepresentationRevoked("p", "anna", "ilze", LocalDate.parse("2026-01-01"))))
                .isEqualTo(sold);
    }

    @Test
    void endWithTheGrantorsOwnership() {
        var property = sold.with(mandate(LocalDate.parse("2026-01-01"), null));

        var rights = property.rightsOf("ilze", "bills", SOLD);
        assertThat(rights.acting()).contains(new Right(Capacity.GRANTEE, "anna", BOUGHT, SOLD));
        assertThat(property.rightsOf("ilze", "bills", SOLD.plusDays(1)).isNone())
                .isTrue();
    }

    @Test
    void reachNoFurtherThanTheMandate() {
        var property = annas.with(mandate(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01")));

        assertThat(property.rightsOf("ilze", "meters", TODAY).isNone()).isTrue();
        assertThat(property.rightsOf("ilze", "bills", TODAY.plusDays(1)).isNone())
                .isTrue();
        assertThat(property.rightsOf("ilze", "bills", LocalDate.parse("2025-12-31"))
                        .isNone())
                .isTrue();
        assertThat(property.with(new MandateRevoked("p", "m"))).isEqualTo(annas);
    }

    @Test
    void openNothingFromBeforeADelegation() {
        var began = LocalDate.parse("2026-01-10");
        var property = annas.with(new ReadingsDelegated("p", "d", "anna", "ilze", began, SOLD));

        var rights = property.rightsOf("ilze", "meters", TODAY);
        assertThat(rights.cover(began)).isTrue();
        assertThat(rights.cover(began.minusDays(1))).isFalse();
        assertThat(property.rightsOf("ilze", "bills", TODAY).isNone()).isTrue();
        assertThat(property.with(new DelegationEnded("p", "d"))).isEqualTo(annas);
    }

    @Test
    void letSomebodyActInTheirOwnNameFirst() {
        var property = annas.with(new OwnershipBegan("p", "ilze", "1/2", TODAY)).with(mandate(TODAY, null));

        assertThat(property.rightsOf("ilze", "bills", TODAY).acting())
                .contains(new Right(Capacity.OWNER, "ilze", TODAY, null));
    }

    @Test
    void areTheSameHoweverOftenAFactIsHeard() {
        var granted = mandate(TODAY, null);
        var delegated = new ReadingsDelegated("p", "d", "anna", "ilze", TODAY, SOLD);
        var represented = new RepresentationRecorded("p", "anna", "juris", TODAY, null);
        var once = annas.with(granted).with(delegated).with(represented).with(RECORDED);

        assertThat(once.with(represented).with(delegated).with(granted).with(RECORDED))
                .isEqualTo(once);
    }

    /** What happened to a property, told in random order of kinds, against what can be counted day by day. */
    @ParameterizedTest
    @MethodSource("seeds")
    void areWhatCanBeCountedDayByDay(long seed) {
        var world = new World(new Random(seed));
        var asked = 0;
        for (var day : world.days()) {
            for (var person : World.PEOPLE) {
                for (var section : World.SECTIONS) {
                    var rights = world.property().rightsOf(person, section, day);
                    for (var date : world.days()) {
                        assertThat(rights.cover(date))
                                .as("seed %d: %s of %s by %s on %s", seed, section, date, person, day)
                                .isEqualTo(world.maySee(person, section, date, day));
                        asked++;
                    }
                    assertThat(rights.areCurrent()).isEqualTo(world.maySee(person, section, day, day));
                }
            }
        }
        assertThat(asked).isGreaterThan(10_000);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static MandateGranted mandate(LocalDate from, @Nullable LocalDate until) {
        return new MandateGranted("p", "m", "anna", "ilze", List.of("bills", "notices"), from, until);
    }

    /** A property of thirty days with whatever may happen to it, and its own idea of who may see what. */
    private static final class World {

        static final List<String> PEOPLE = List.of("anna", "janis", "ilze", "juris", "nobody");
        static final List<String> SECTIONS = List.of("bills", "meters", "house-file");
        private static final List<Capacity> KINDS = List.of(Capacity.REPRESENTATIVE, Capacity.GRANTEE, Capacity.TENANT);
        private static final LocalDate FIRST = LocalDate.parse("2026-02-14");
        private static final int DAYS = 30;

        private record Owned(String person, int from, int until) {}

        private record Acting(Capacity as, String owner, String person, List<String> sections, int from, int until) {}

        private final Random random;
        private final List<Owned> owned = new ArrayList<>();
        private final List<Acting> acting = new ArrayList<>();
        private Property property = Property.of(RECORDED);

        World(Random random) {
            this.random = random;
            for (var person : PEOPLE.subList(0, 3)) {
                own(person);
            }
            for (int i = 0; i < 6; i++) {
                act(i);
            }
        }

        Property property() {
            return property;
        }

        List<LocalDate> days() {
            return FIRST.minusDays(1).datesUntil(FIRST.plusDays(DAYS + 1)).toList();
        }

        boolean maySee(String person, String section, LocalDate date, LocalDate day) {
            var on = number(day);
            var of = number(date);
            var began = owned.stream().filter(it -> it.from() <= on).toList();
            if (began.stream().anyMatch(it -> it.person().equals(person) && isIn(it, of))) {
                return true;
            }
            for (var it : acting) {
                if (!it.person().equals(person) || on < it.from() || on > it.until()) {
                    continue;
                }
                if (it.as() != Capacity.REPRESENTATIVE && !it.sections().contains(section)) {
                    continue;
                }
                var theirs = began.stream()
                        .filter(own -> own.person().equals(it.owner()))
                        .toList();
                var ownsNow = theirs.stream().anyMatch(own -> isIn(own, on));
                var sees = switch (it.as()) {
                    case REPRESENTATIVE -> theirs.stream().anyMatch(own -> isIn(own, of));
                    case GRANTEE -> ownsNow && theirs.stream().anyMatch(own -> isIn(own, of));
                    default -> of >= it.from() && theirs.stream().anyMatch(own -> isIn(own, on) && isIn(own, of));
                };
                if (sees) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isIn(Owned own, int day) {
            return own.from() <= day && day <= own.until();
        }

        private void own(String person) {
            var from = 0;
            while (from < DAYS && random.nextInt(3) > 0) {
                from += random.nextInt(8);
                var until = random.nextInt(4) == 0 ? Integer.MAX_VALUE : from + random.nextInt(12);
                owned.add(new Owned(person, from, until));
                property = property.with(new OwnershipBegan("p", person, "1/3", day(from)));
                if (until < Integer.MAX_VALUE) {
                    property = property.with(new OwnershipEnded("p", person, day(from), day(until)));
                    from = until + 1 + random.nextInt(3);
                } else {
                    return;
                }
            }
        }

        private void act(int number) {
            var as = KINDS.get(random.nextInt(KINDS.size()));
            var owner = PEOPLE.get(random.nextInt(3));
            var person = PEOPLE.get(random.nextInt(4));
            var from = random.nextInt(DAYS);
            var until =
                    random.nextInt(3) == 0 && as != Capacity.TENANT ? Integer.MAX_VALUE : from + random.nextInt(DAYS);
            var last = until == Integer.MAX_VALUE ? null : day(until);
            var sections = new ArrayList<>(SECTIONS);
            Collections.shuffle(sections, random);
            var some = as == Capacity.TENANT ? List.of("meters") : sections.subList(0, 1 + random.nextInt(2));
            var id = "grant-" + number;
            var ended = random.nextInt(4) == 0;
            property = switch (as) {
                case REPRESENTATIVE -> property.with(new RepresentationRecorded("p", owner, person, day(from), last));
                case GRANTEE -> property.with(new MandateGranted("p", id, owner, person, some, day(from), last));
                default -> property.with(new ReadingsDelegated("p", id, owner, person, day(from), day(until)));
            };
            if (as == Capacity.REPRESENTATIVE) {
                // One recorded anew for the same first day has another end, and is no second one.
                acting.removeIf(it ->
                        it.as() == as && it.owner().equals(owner) && it.person().equals(person) && it.from() == from);
            }
            if (ended) {
                property = switch (as) {
                    case REPRESENTATIVE -> property.with(new RepresentationRevoked("p", owner, person, day(from)));
                    case GRANTEE -> property.with(new MandateRevoked("p", id));
                    default -> property.with(new DelegationEnded("p", id));
                };
            } else {
                acting.add(new Acting(as, owner, person, List.copyOf(some), from, until));
            }
        }

        private static LocalDate day(int number) {
            return FIRST.plusDays(number);
        }

        private static int number(LocalDate day) {
            return (int) (day.toEpochDay() - FIRST.toEpochDay());
        }
    }
}
