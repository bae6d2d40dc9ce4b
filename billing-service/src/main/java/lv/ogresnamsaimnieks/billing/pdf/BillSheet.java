package lv.ogresnamsaimnieks.billing.pdf;

import static lv.ogresnamsaimnieks.billing.pdf.Figures.NBSP;
import static lv.ogresnamsaimnieks.billing.pdf.Figures.amount;
import static lv.ogresnamsaimnieks.billing.pdf.Figures.day;
import static lv.ogresnamsaimnieks.billing.pdf.Figures.money;
import static lv.ogresnamsaimnieks.billing.pdf.Figures.month;
import static lv.ogresnamsaimnieks.billing.pdf.Figures.percent;
import static lv.ogresnamsaimnieks.billing.pdf.Figures.quantity;
import static lv.ogresnamsaimnieks.billing.pdf.Figures.reading;
import static lv.ogresnamsaimnieks.billing.pdf.Figures.tariff;
import static lv.ogresnamsaimnieks.billing.pdf.Figures.volume;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.billing.Bill;
import lv.ogresnamsaimnieks.billing.BillContent;
import lv.ogresnamsaimnieks.billing.BillDetails;
import lv.ogresnamsaimnieks.billing.BilledMeter;
import lv.ogresnamsaimnieks.billing.Charge;
import lv.ogresnamsaimnieks.billing.CreditTransfer;
import lv.ogresnamsaimnieks.billing.Issuer;
import lv.ogresnamsaimnieks.billing.MeterConsumption;
import lv.ogresnamsaimnieks.billing.Money;
import lv.ogresnamsaimnieks.billing.Resource;
import lv.ogresnamsaimnieks.billing.WaterDifference;
import lv.ogresnamsaimnieks.billing.WaterExplanation;

/**
 * What stands on a printed bill, top to bottom, as XHTML. It says nothing that changes with the day, so that a bill that
 * nobody has paid anything of is printed the same a year later.
 */
final class BillSheet {

    private final Issuer issuer;
    private final BillDetails details;
    private final Bill bill;
    private final BillContent content;
    private final Page page = new Page();

    private BillSheet(Issuer issuer, BillDetails details) {
        this.issuer = issuer;
        this.details = details;
        this.bill = details.standing().bill();
        this.content = bill.content();
    }

    /**
     * @param style CSS
     * @param motif where the knit strip is found
     * @param code where the QR code is found
     */
    static String of(Issuer issuer, BillDetails details, String style, String motif, String code) {
        return new BillSheet(issuer, details).write(style, motif, code);
    }

    static String title(Bill bill) {
        return "Rēķins Nr." + NBSP + bill.id() + " par " + month(bill.content().period());
    }

    private String write(String style, String motif, String code) {
        page.add("<html lang=\"lv\"><head>");
        page.add("<title>%s</title>", title(bill));
        page.add("<meta name=\"subject\" content=\"%s\"/>", "Rēķins par dzīvokļa īpašumu " + bill.address());
        page.add("<meta name=\"author\" content=\"%s\"/>", issuer.name());
        page.add("<style>").add(style);
        page.add(".knit { background-image: url('").add(motif).add("') }");
        page.add(
                "@page { @bottom-left { content: \"%s\"; font-family: 'Open Sans'; font-size: 7.5pt; color: #555 } }",
                cssText(footer()));
        page.add("</style></head><body>");
        head();
        facts();
        lines();
        sums();
        meters();
        water();
        details.payment().ifPresent(it -> slip(it, code));
        page.add(
                "<p class=\"end\">Rēķins sagatavots elektroniski un ir derīgs bez paraksta. Jautājumi par rēķinu:"
                        + " tālrunis %s.</p>",
                issuer.phone());
        return page.add("</body></html>").toString();
    }

    private String footer() {
        return "Rēķina Nr. %s, klienta numurs %s".formatted(bill.id(), bill.clientNumber());
    }

    private void head() {
        page.add("<div class=\"knit\"></div>");
        page.add("<div class=\"issuer\"><p class=\"word\">Ogres Namsaimnieks</p>");
        page.add(
                "<p class=\"small\">%s<br/>Reģ. Nr." + NBSP + "%s, PVN Nr." + NBSP + "%s<br/>%s</p></div>",
                issuer.name(),
                issuer.registrationNumber(),
                issuer.vatNumber(),
                issuer.address());
        page.add("<p class=\"over\">Rēķina Nr." + NBSP + "%s, izrakstīts %s</p>", bill.id(), day(content.issued()));
        page.add("<h1>Rēķins par %s</h1>", month(content.period()));
        if (bill.cancelled()) {
            page.add("<p class=\"state\">Anulēts. Šis rēķins nav jāmaksā.</p>");
            return;
        }
        page.add(
                "<p class=\"sum\">%s</p>",
                money(details.payment().map(CreditTransfer::amount).orElse(content.total())));
        page.add(
                details.payment().isPresent()
                        ? "<p class=\"lead\">Apmaksas termiņš <b>%s</b></p>"
                        : "<p class=\"lead\">Apmaksāts. Apmaksas termiņš bija %s</p>",
                day(content.due()));
    }

    private void facts() {
        page.add("<div class=\"facts\">");
        fact("Maksātājs", Objects.requireNonNullElse(content.payer(), "—"));
        fact("Dzīvokļa īpašums", bill.address());
        fact("Klienta numurs", bill.clientNumber());
        fact("Norēķinu periods", day(bill.periodFrom()) + "–" + day(bill.periodTo()));
        fact("Kopējā platība", Figures.area(content.area()));
        fact("Deklarēto personu skaits", String.valueOf(content.declaredPersons()));
        page.add("</div>");
    }

    private void fact(String label, String value) {
        page.add("<p class=\"fact\"><span class=\"label\">%s</span><br/>%s</p>", label, value);
    }

    private void lines() {
        page.add("<h2>Par ko jāmaksā</h2><p class=\"small\">Cenas un summas eiro; cena norādīta bez PVN.</p>");
        page.add("<table class=\"ledger\"><thead><tr><th scope=\"col\" class=\"what\">Pakalpojums</th>");
        for (var it : new String[][] {
            {"Daudzums", "q"}, {"Cena", "p"}, {"Bez PVN", "n"}, {"PVN", "v"}, {"PVN summa", "n"}, {"Ar PVN", "n"}
        }) {
            page.add("<th scope=\"col\" class=\"r %s\">%s</th>", it[1], it[0]);
        }
        page.add("</tr></thead><tbody>");
        content.groups().forEach((group, lines) -> {
            page.add("<tr class=\"group\"><th scope=\"row\" colspan=\"6\">%s</th>", group.title());
            page.add(
                    "<td class=\"r\">%s</td></tr>", amount(content.groupTotals().getOrDefault(group, Money.ZERO)));
            lines.forEach(this::line);
        });
        page.add("<tr class=\"total\"><th scope=\"row\" colspan=\"6\">Aprēķināts par %s</th>", month(content.period()));
        page.add("<td class=\"r\">%s</td></tr></tbody></table>", amount(content.total()));
    }

    private void line(Charge it) {
        var why = Stream.concat(
                        Stream.ofNullable(it.explanation()),
                        it.isWaterDifference()
                                ? details.water().stream()
                                        .map(WaterExplanation::sentences)
                                        .map(sentences -> String.join(" ", sentences))
                                : Stream.empty())
                .collect(Collectors.joining(" "));
        page.add(why.isEmpty() ? "<tr>" : "<tr class=\"explained\">");
        page.add("<th scope=\"row\">%s</th>", it.title());
        var rate = it.vatRate();
        for (var cell : new String[] {
            quantity(it.quantity(), it.unit()),
            tariff(it.price()),
            amount(it.net()),
            rate == null ? "nav" : percent(rate),
            amount(it.vat()),
            amount(it.gross())
        }) {
            page.add("<td class=\"r\">%s</td>", cell);
        }
        page.add("</tr>");
        if (!why.isEmpty()) {
            page.add("<tr><td class=\"explanation\" colspan=\"7\">%s</td></tr>", why);
        }
    }

    private void sums() {
        var standing = details.standing();
        page.add("<div class=\"pair\"><div class=\"left\"><table class=\"sums\">");
        sum("Summa bez PVN", money(content.net()));
        content.vat()
                .forEach(it -> sum("PVN %s no %s".formatted(percent(it.rate()), money(it.net())), money(it.vat())));
        page.add("</table></div><div class=\"right\"><table class=\"sums\">");
        sum("Sākuma atlikums " + day(bill.periodFrom()), money(content.openingBalance()));
        standing.payments().forEach(it -> sum("Samaksāts " + day(it.on()), money(Money.ZERO.minus(it.amount()))));
        sum("Aprēķināts par " + month(content.period()), money(content.total()));
        var payable = standing.payable();
        page.add("<tr class=\"total\"><th scope=\"row\">%s</th>", payable.isNegative() ? "Pārmaksa" : "Samaksai kopā");
        page.add(
                "<td class=\"r\">%s</td></tr></table></div></div>",
                money(payable.isNegative() ? Money.ZERO.minus(payable) : payable));
    }

    private void sum(String label, String value) {
        page.add("<tr><th scope=\"row\">%s</th><td class=\"r\">%s</td></tr>", label, value);
    }

    private void meters() {
        if (details.meters().isEmpty()) {
            return;
        }
        page.add("<div class=\"together\"><h2>Skaitītāji</h2><table class=\"meters\"><thead><tr>");
        page.add("<th scope=\"col\">Skaitītājs</th><th scope=\"col\" class=\"r\">Iepriekšējais rādījums</th>");
        page.add(
                "<th scope=\"col\" class=\"r\">Pašreizējais rādījums</th><th scope=\"col\" class=\"r\">Patēriņš, m³</th>");
        page.add("</tr></thead><tbody>");
        details.meters().forEach(this::meter);
        page.add("</tbody></table>");
        details.corrections().forEach(this::correction);
        page.add("</div>");
    }

    private void meter(BilledMeter it) {
        var use = it.use();
        var settled = it.settled();
        page.add(settled.isEmpty() ? "<tr>" : "<tr class=\"explained\">");
        page.add("<th scope=\"row\">%s, Nr." + NBSP + "%s</th>", name(use.resource()), use.serial());
        shown(use.from(), use.fromOn(), settled.isPresent());
        shown(use.to(), use.toOn(), it.estimated());
        page.add("<td class=\"r\">%s</td></tr>", reading(use.consumption()));
        settled.ifPresent(was -> page.add(
                "<tr><td class=\"explanation\" colspan=\"4\">Iepriekšējais rādījums bija aprēķināts. No pēdējā nolasītā"
                        + " rādījuma izlietoti %s, no tiem %s jau iekļauti iepriekšējos rēķinos; ar šo rādījumu starpība ir"
                        + " izlīdzināta.</td></tr>",
                volume(was.used()), volume(was.billed())));
    }

    private void shown(BigDecimal value, LocalDate on, boolean estimated) {
        page.add(
                "<td class=\"r\">%s<br/><span class=\"why\">%s%s</span></td>",
                reading(value), day(on), estimated ? ", aprēķināts" : "");
    }

    private void correction(MeterConsumption it) {
        page.add(
                "<p class=\"why\">Labojums skaitītājam Nr." + NBSP + "%s par iepriekšējo mēnesi: %s.</p>",
                it.serial(),
                volume(it.consumption()));
    }

    private static String name(Resource resource) {
        return switch (resource) {
            case COLD_WATER -> "Aukstais ūdens";
            case HOT_WATER -> "Karstais ūdens";
        };
    }

    private void water() {
        var shared = content.waterDifference();
        if (shared == null) {
            return;
        }
        page.add("<div class=\"together\"><h2>Ūdens patēriņa starpība</h2><table class=\"sums\">");
        sum("Mājas ievada skaitītājs", volume(shared.house()));
        sum(
                "Dzīvokļu rādījumu summa, dzīvokļu skaits " + shared.flatCount(),
                volume(shared.flats().negate()));
        page.add("<tr class=\"total\"><th scope=\"row\">Starpība%s</th>", share(shared));
        page.add("<td class=\"r\">%s</td></tr>", volume(shared.difference()));
        sum("Jūsu daļa šajā rēķinā", volume(shared.share()));
        page.add(
                "</table><p class=\"why\">Starpība rodas, ja rādījumus nolasa dažādās dienās, ja rādījumi nav precīzi vai"
                        + " ja mājas tīklā ir noplūdes.</p></div>");
    }

    private static String share(WaterDifference shared) {
        return shared.house().signum() == 0
                ? ""
                : " (%s no kopējā)"
                        .formatted(percent(shared.difference()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(shared.house(), 1, RoundingMode.HALF_UP)));
    }

    private void slip(CreditTransfer payment, String code) {
        page.add("<div class=\"slip\"><h2>Apmaksai</h2>");
        page.add(
                "<img class=\"code\" src=\"%s\" alt=\"%s\"/>",
                code,
                "Apmaksas QR kods: %s saņēmējam %s. Tie paši dati ir tekstā."
                        .formatted(money(payment.amount()), payment.recipient().name()));
        page.add("<p class=\"sum\">%s</p>", money(payment.amount()));
        page.add("<p>Apmaksas termiņš <b>%s</b></p>", day(content.due()));
        fact("Saņēmējs", payment.recipient().name());
        fact("Konta Nr. (IBAN)", Figures.iban(payment.recipient().iban()));
        var bic = payment.recipient().bic();
        if (bic != null) {
            fact("Bankas kods (BIC)", bic);
        }
        fact("Summa", money(payment.amount()));
        page.add("<p class=\"fact wide\"><span class=\"label\">Maksājuma mērķis</span><br/>%s</p>", payment.purpose());
        page.add("<div class=\"end-of-slip\"></div></div>");
    }

    /** Inside quotation marks of CSS. */
    private static String cssText(String text) {
        return text.replace("\\", "").replace("\"", "").replace('\n', ' ');
    }
}
