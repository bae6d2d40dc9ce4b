package lv.ogresnamsaimnieks.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Three invented houses with sixty flats, forty owners and their meters; the same each time for the same months. */
final class Town {

    static final int MONTHS = 12;

    /** Of nobody: the register of enterprises begins elsewhere. */
    private static final String COMPANY = "40000000072";

    private static final List<String> MEN = List.of(
            "Aivars",
            "Edgars",
            "Guntis",
            "Ivars",
            "Juris",
            "Kārlis",
            "Māris",
            "Normunds",
            "Pēteris",
            "Raimonds",
            "Sandis",
            "Toms",
            "Uldis",
            "Valdis",
            "Ēriks",
            "Ģirts",
            "Artūrs");
    private static final List<String> WOMEN = List.of(
            "Aija",
            "Dace",
            "Elīna",
            "Gunta",
            "Ilze",
            "Jolanta",
            "Kristīne",
            "Laura",
            "Māra",
            "Nadežda",
            "Olga",
            "Rūta",
            "Sanita",
            "Tatjana",
            "Vēsma",
            "Ķērstiņa",
            "Žanete");
    private static final List<String> OF_MEN = List.of(
            "Balodis",
            "Cīrulis",
            "Dreimanis",
            "Egle",
            "Freimanis",
            "Grīnbergs",
            "Jansons",
            "Kļaviņš",
            "Lapiņš",
            "Muižnieks",
            "Ozoliņš",
            "Priede",
            "Rozītis",
            "Siliņš",
            "Tiltiņš",
            "Vītols",
            "Zariņš");
    private static final List<String> OF_WOMEN = List.of(
            "Āboliņa",
            "Briede",
            "Caune",
            "Dūmiņa",
            "Eglīte",
            "Gailīte",
            "Jaunzeme",
            "Kārkliņa",
            "Lāce",
            "Mežule",
            "Pētersone",
            "Rudzīte",
            "Saulīte",
            "Šteina",
            "Ūdre",
            "Vanaga",
            "Žagare");
    private static final List<String> AREAS = List.of("52.40", "33.20", "47.60", "64.80");

    private final YearMonth last;
    private final List<House> houses = List.of(
            House.of("parauga-7", "Parauga iela", "7", 123, 1978, 2, 20),
            House.of("testa-4", "Testa iela", "4", 208, 1986, 2, 32),
            House.of("piemera-2", "Piemēra iela", "2", 311, 1936, 1, 8));
    private final List<Flat> flats;
    private final List<Meter> meters;

    /** A town whose last billed month this is. */
    Town(YearMonth last) {
        this.last = last;
        this.flats = flats();
        this.meters = flats.stream().flatMap(it -> meters(it).stream()).toList();
    }

    List<House> houses() {
        return houses;
    }

    List<Flat> flatsOfAll() {
        return flats;
    }

    List<Flat> flatsOf(House house) {
        return flats.stream().filter(it -> it.house().equals(house.id())).toList();
    }

    List<Meter> metersOfAll() {
        return meters;
    }

    List<Meter> metersOf(Flat flat) {
        return meters.stream().filter(it -> it.property().equals(flat.id())).toList();
    }

    House houseOf(Flat flat) {
        return houses.stream()
                .filter(it -> it.id().equals(flat.house()))
                .findFirst()
                .orElseThrow();
    }

    /** Of every house and every billed month. */
    List<InletReading> inletsOfAll() {
        return houses.stream()
                .flatMap(house -> months().stream().map(month -> inlet(house, month)))
                .toList();
    }

    /** Some hundredths more than what the meters of the flats showed. */
    InletReading inlet(House house, YearMonth month) {
        var percent = 102 + new Random((house.id() + month).hashCode()).nextInt(3);
        var used = used(house, month).multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        return new InletReading(
                house.id(), month, used.setScale(0, RoundingMode.HALF_UP).setScale(3));
    }

    /** What the meters of all flats of a house showed in a month, in m³. */
    BigDecimal used(House house, YearMonth month) {
        return flatsOf(house).stream()
                .flatMap(it -> metersOf(it).stream())
                .map(it -> it.consumption(month))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The billed months, the oldest first. */
    List<YearMonth> months() {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(it -> last.minusMonths(MONTHS - it))
                .toList();
    }

    YearMonth last() {
        return last;
    }

    private List<Flat> flats() {
        var others = others();
        var next = 0;
        var flats = new ArrayList<Flat>();
        for (var house : houses) {
            var areas = IntStream.rangeClosed(1, house.flats())
                    .mapToObj(it -> new BigDecimal(AREAS.get(it % AREAS.size())))
                    .toList();
            var wholeHouse = areas.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var perStaircase = house.flats() / house.staircases();
            for (var number = 1; number <= house.flats(); number++) {
                var random = new Random((house.id() + number).hashCode());
                var area = areas.get(number - 1);
                var owners = tryOutOwners(house.id() + "-" + number);
                if (owners == null) {
                    owners = others(others, next++, random);
                }
                flats.add(new Flat(
                        house.id() + "-" + number,
                        house.id(),
                        Integer.toString(number),
                        1 + (number - 1) / perStaircase,
                        1 + (number - 1) % perStaircase / 2,
                        area,
                        area.subtract(new BigDecimal("2.30")),
                        "7401900%04d".formatted(1_000 + houses.indexOf(house) * 100 + number),
                        area.movePointRight(1).toBigInteger() + "/"
                                + wholeHouse.movePointRight(1).toBigInteger(),
                        random.nextInt(5),
                        Integer.toString(100_111 + houses.indexOf(house) * 100 + number),
                        owners));
            }
        }
        return flats;
    }

    private @Nullable List<Owner> tryOutOwners(String flat) {
        var since = LocalDate.of(2019, 5, 1);
        var sold = last.minusMonths(5).atDay(1);
        return switch (flat) {
            case "parauga-7-12" -> List.of(Owner.of(People.ANNA, "1/1", since, null));
            case "testa-4-31" ->
                List.of(
                        Owner.of(People.ANNA, "1/2", since.plusYears(2), null),
                        Owner.of(People.ANDRIS, "1/2", since.plusYears(2), null));
            case "parauga-7-3" ->
                List.of(
                        Owner.of(People.JANIS, "1/1", since.minusYears(8), sold.minusDays(1)),
                        Owner.of(People.BAIBA, "1/1", sold, null));
            case "parauga-7-5" -> List.of(Owner.of(People.VILIS, "1/1", since.minusYears(3), null));
            case "testa-4-8" -> List.of(Owner.of(People.ZANE, "1/1", since.plusYears(1), null));
            case "testa-4-9" ->
                List.of(
                        Owner.of(People.ANDRIS, "1/1", since.minusYears(4), sold.minusDays(1)),
                        Owner.of(others().getFirst(), "1/1", sold, null));
            case "piemera-2-3" -> List.of(Owner.of(COMPANY, "SIA “Parauga nami”", People.RITA, since.plusYears(2)));
            default -> null;
        };
    }

    /** The first have a flat each, then some have a second one, and then some share one. */
    private static List<Owner> others(List<Identity> people, int number, Random random) {
        var from = LocalDate.of(2002 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var first = people.get(number % people.size());
        if (number >= people.size() && number % 4 == 0) {
            var second = people.get((number + 7) % people.size());
            return List.of(Owner.of(first, "2/3", from, null), Owner.of(second, "1/3", from, null));
        }
        return List.of(Owner.of(first, "1/1", from, null));
    }

    private static List<Identity> others() {
        var people = new ArrayList<Identity>();
        for (var number = 0; number < MEN.size(); number++) {
            var code = PersonalCodes.code(1 + number, 2, 50 + number, 100 + number);
            people.add(new Identity(MEN.get(number), OF_MEN.get(number), code, ""));
            code = PersonalCodes.code(1 + number, 7, 60 + number, 200 + number);
            people.add(new Identity(WOMEN.get(number), OF_WOMEN.get(number), code, ""));
        }
        return people;
    }

    private List<Meter> meters(Flat flat) {
        var meters = new ArrayList<Meter>();
        var number = Integer.parseInt(flat.clientNumber());
        for (var place : number % 3 == 0 ? Meter.Place.values() : new Meter.Place[] {Meter.Place.BATHROOM}) {
            for (var resource : Meter.Resource.values()) {
                meters.add(meter(flat, resource, place, 20_000_000 + number * 10 + meters.size()));
            }
        }
        return meters;
    }

    private Meter meter(Flat flat, Meter.Resource resource, Meter.Place place, int serial) {
        var random = new Random(serial);
        var litresAMonth = (resource == Meter.Resource.COLD_WATER ? 1_400 : 900)
                + (place == Meter.Place.BATHROOM ? 700 : 0)
                + 350 * flat.declaredPersons();
        var litres = (long) litresAMonth * (30 + random.nextInt(20));
        var history = new ArrayList<Meter.Reading>();
        for (var month = last.minusMonths(MONTHS); !month.isAfter(last); month = month.plusMonths(1)) {
            litres += litresAMonth * (70 + random.nextInt(60)) / 100;
            var on = month.atEndOfMonth().minusDays(random.nextInt(2));
            history.add(new Meter.Reading(
                    month,
                    new BigDecimal(litres).movePointLeft(3).setScale(3, RoundingMode.UNNECESSARY),
                    on,
                    random.nextInt(20) == 0));
        }
        var installed = LocalDate.of(last.getYear() - 3, 1 + random.nextInt(12), 14);
        return new Meter(
                "m-" + serial,
                flat.id(),
                Integer.toString(serial),
                resource,
                place,
                installed,
                BigDecimal.ZERO.setScale(3),
                5,
                3,
                installed.plusYears(4),
                null,
                history);
    }
}
