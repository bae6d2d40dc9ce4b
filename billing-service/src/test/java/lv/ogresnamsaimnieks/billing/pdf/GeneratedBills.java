package lv.ogresnamsaimnieks.billing.pdf;

import static lv.ogresnamsaimnieks.billing.BillFixture.details;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.billing.BillContent;
import lv.ogresnamsaimnieks.billing.BillDetails;
import lv.ogresnamsaimnieks.billing.Charge;
import lv.ogresnamsaimnieks.billing.Group;
import lv.ogresnamsaimnieks.billing.MeteredUse;
import lv.ogresnamsaimnieks.billing.Money;
import lv.ogresnamsaimnieks.billing.Payment;
import lv.ogresnamsaimnieks.billing.Resource;
import lv.ogresnamsaimnieks.billing.WaterDifference;
import org.jspecify.annotations.Nullable;

/** Bills of all shapes, the same for the same seed. */
final class GeneratedBills {

    private static final String[] WORDS = {
        "Ūdens",
        "kanalizācija",
        "šķeldas",
        "ģērbtuves",
        "ķīļu",
        "ļaužu",
        "ņemšana",
        "čaulas",
        "ēka",
        "īpašums",
        "žogs",
        "āra",
        "Pārvaldīšana",
        "<b>&amp;\"'",
        "D\u2019Arc",
        "korekcija"
    };
    private static final @Nullable String[] RATES = {null, "0", "5", "12", "21"};
    private static final String[] UNITS = {"m²", "m³", "MWh", "pers.", "gab.", "dzīv."};

    private static final List<Group> GROUPS = List.of(Group.values());
    private static final List<Resource> RESOURCES = List.of(Resource.values());

    private final Random random;

    private GeneratedBills(long seed) {
        this.random = new Random(seed);
    }

    static BillDetails of(long seed) {
        return new GeneratedBills(seed).bill();
    }

    private BillDetails bill() {
        var period = YearMonth.of(2020 + random.nextInt(7), 1 + random.nextInt(12));
        var lines = IntStream.range(0, 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 15))
                .mapToObj(_ -> charge())
                .toList();
        var content = new BillContent(
                period,
                period.plusMonths(1).atDay(10),
                period.plusMonths(1).atEndOfMonth(),
                new Money(decimal(random.nextInt(3) - 1, 100_000, 2)),
                decimal(1, 200, 2),
                random.nextInt(6),
                random.nextInt(4) == 0 ? null : words(3),
                lines,
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(it -> use(period, it))
                        .toList(),
                random.nextBoolean() ? null : difference());
        var payments = new ArrayList<Payment>();
        for (int i = random.nextInt(4); i > 0; i--) {
            payments.add(new Payment(
                    period.plusMonths(1).atDay(1 + random.nextInt(28)),
                    new Money(decimal(1, 300, 2).add(BigDecimal.ONE))));
        }
        return details("r-" + random.nextInt(1_000_000), content, payments, random.nextInt(12) == 0);
    }

    private Charge charge() {
        var unit = UNITS[random.nextInt(UNITS.length)];
        var quantity = decimal(random.nextInt(6) == 0 ? -1 : 1, random.nextInt(8) == 0 ? 2_000 : 90, 3);
        var price = decimal(1, random.nextInt(20) == 0 ? 500 : 9, 4);
        var net = Money.roundedHalfUp(quantity.multiply(price));
        var rate = RATES[random.nextInt(RATES.length)];
        return new Charge(
                GROUPS.get(random.nextInt(GROUPS.size())),
                random.nextInt(12) == 0 ? "CWD" : "C" + random.nextInt(100),
                words(1 + random.nextInt(12)),
                quantity,
                unit,
                price,
                net,
                rate == null ? null : new BigDecimal(rate),
                rate == null
                        ? Money.ZERO
                        : Money.roundedHalfUp(
                                net.amount().multiply(new BigDecimal(rate)).movePointLeft(2)),
                random.nextInt(3) == 0 ? words(40) : null);
    }

    private MeteredUse use(YearMonth period, int number) {
        var from = decimal(1, 999, 3);
        return new MeteredUse(
                "2041" + number + random.nextInt(10_000),
                RESOURCES.get(random.nextInt(RESOURCES.size())),
                period.minusMonths(1).atEndOfMonth(),
                from,
                period.atEndOfMonth(),
                from.add(decimal(1, 9, 3)),
                null);
    }

    private WaterDifference difference() {
        var house = decimal(1, 900, 3);
        var flats = decimal(1, 900, 3);
        return new WaterDifference(
                house, flats, 1 + random.nextInt(150), house.subtract(flats), decimal(1, 2, 3), "MK1013-19");
    }

    /** Now and then one word of two hundred letters, as titles may be. */
    private String words(int count) {
        if (random.nextInt(30) == 0) {
            return "Ķ".repeat(200);
        }
        var text = String.join(
                " ",
                IntStream.range(0, count)
                        .mapToObj(_ -> WORDS[random.nextInt(WORDS.length)])
                        .toList());
        return text.substring(0, Math.min(200, text.length())).strip();
    }

    private BigDecimal decimal(int sign, int below, int decimals) {
        return BigDecimal.valueOf(random.nextDouble() * below * sign).setScale(decimals, RoundingMode.HALF_UP);
    }

    static List<Long> seeds() {
        return IntStream.range(0, 40).mapToObj(it -> 20261126L + it).toList();
    }
}
