package lv.ogresnamsaimnieks.billing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.billing.Bill;
import lv.ogresnamsaimnieks.billing.BillContent.VatSum;
import lv.ogresnamsaimnieks.billing.BillDetails;
import lv.ogresnamsaimnieks.billing.BillStatus;
import lv.ogresnamsaimnieks.billing.BilledMeter;
import lv.ogresnamsaimnieks.billing.Charge;
import lv.ogresnamsaimnieks.billing.CreditTransfer;
import lv.ogresnamsaimnieks.billing.Group;
import lv.ogresnamsaimnieks.billing.Money;
import lv.ogresnamsaimnieks.billing.Payment;
import lv.ogresnamsaimnieks.billing.Resource;
import lv.ogresnamsaimnieks.billing.WaterDifference;
import lv.ogresnamsaimnieks.billing.WaterExplanation;
import org.jspecify.annotations.Nullable;

/** A bill on its page. Amounts in euro, volumes in m³. */
record BillView(
        String number,
        String property,
        String address,
        String clientNumber,
        @Nullable String payer,
        YearMonth period,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate issued,
        LocalDate due,
        BillStatus status,
        BigDecimal area,
        int declaredPersons,
        BigDecimal openingBalance,
        BigDecimal paid,
        BigDecimal total,
        BigDecimal payable,
        BigDecimal outstanding,
        BigDecimal net,
        List<VatView> vat,
        List<GroupView> groups,
        List<MeterView> meters,
        List<CorrectionView> corrections,
        @Nullable WaterDifference waterDifference,
        @Nullable WaterView water,
        List<PaymentView> payments,
        @Nullable PreviousBill previous,
        @Nullable PaymentData payment) {

    record VatView(BigDecimal rate, BigDecimal net, BigDecimal vat) {

        static VatView of(VatSum it) {
            return new VatView(it.rate(), it.net().amount(), it.vat().amount());
        }
    }

    record GroupView(Group id, String title, BigDecimal total, List<LineView> lines) {

        static GroupView of(Group group, List<Charge> lines, Optional<WaterView> water) {
            return new GroupView(
                    group,
                    group.title(),
                    Money.sum(lines.stream().map(Charge::gross)).amount(),
                    lines.stream()
                            .map(it -> LineView.of(it, water.filter(_ -> it.isWaterDifference())))
                            .toList());
        }
    }

    /** @param vatRate null when VAT does not apply */
    record LineView(
            String code,
            String title,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal net,
            @Nullable BigDecimal vatRate,
            BigDecimal vat,
            BigDecimal gross,
            @Nullable String explanation) {

        static LineView of(Charge it, Optional<WaterView> water) {
            return new LineView(
                    it.code(),
                    it.title(),
                    it.quantity(),
                    it.unit(),
                    it.price(),
                    it.net().amount(),
                    it.vatRate(),
                    it.vat().amount(),
                    it.gross().amount(),
                    explanation(it.explanation(), water));
        }

        private static @Nullable String explanation(@Nullable String printed, Optional<WaterView> water) {
            var all = Stream.concat(Stream.ofNullable(printed), water.stream().map(WaterView::explanation))
                    .collect(Collectors.joining(" "));
            return all.isEmpty() ? null : all;
        }
    }

    /**
     * @param estimated whether nobody read the value at the end
     * @param settled what that reading puts right, if those before it were estimated
     */
    record MeterView(
            String serial,
            Resource resource,
            Shown from,
            Shown to,
            BigDecimal consumption,
            boolean estimated,
            @Nullable SettledView settled) {

        static MeterView of(BilledMeter meter) {
            var it = meter.use();
            return new MeterView(
                    it.serial(),
                    it.resource(),
                    new Shown(it.fromOn(), it.from()),
                    new Shown(it.toOn(), it.to()),
                    it.consumption(),
                    meter.estimated(),
                    meter.settled()
                            .map(settled -> new SettledView(settled.months(), settled.used(), settled.billed()))
                            .orElse(null));
        }
    }

    /**
     * @param months that were estimated in a row
     * @param used since the last reading before them
     * @param billed of that by earlier bills
     */
    record SettledView(int months, BigDecimal used, BigDecimal billed) {}

    /** What is put right of an earlier month. */
    record CorrectionView(String serial, BigDecimal consumption) {}

    /**
     * Why the flat bears what it does of the house's water difference, as the portal works it out.
     *
     * @param explanation in a few sentences, in Latvian
     * @param differs whether the bill charges another share
     */
    record WaterView(
            BigDecimal inlet,
            BigDecimal flats,
            BigDecimal difference,
            BigDecimal share,
            boolean differs,
            String explanation) {

        static WaterView of(WaterExplanation it) {
            var balance = it.balance();
            return new WaterView(
                    balance.inlet(),
                    balance.flats(),
                    balance.difference(),
                    it.share(),
                    it.differs(),
                    String.join(" ", it.sentences()));
        }
    }

    record Shown(LocalDate on, BigDecimal value) {}

    record PaymentView(LocalDate on, BigDecimal amount) {

        static PaymentView of(Payment it) {
            return new PaymentView(it.on(), it.amount().amount());
        }
    }

    /** @param groups what each group came to, with VAT */
    record PreviousBill(String number, YearMonth period, BigDecimal total, Map<Group, BigDecimal> groups) {

        static PreviousBill of(Bill it) {
            var groups = new TreeMap<Group, BigDecimal>();
            it.content().groupTotals().forEach((group, total) -> groups.put(group, total.amount()));
            return new PreviousBill(
                    it.id(), it.content().period(), it.content().total().amount(), groups);
        }
    }

    record PaymentData(
            String recipient, String iban, @Nullable String bic, BigDecimal amount, String purpose, QrView qr) {

        static PaymentData of(CreditTransfer it) {
            var recipient = it.recipient();
            return new PaymentData(
                    recipient.name(),
                    recipient.iban(),
                    recipient.bic(),
                    it.amount().amount(),
                    it.purpose(),
                    QrView.of(it.qrCode()));
        }
    }

    static BillView of(BillDetails details) {
        var standing = details.standing();
        var bill = standing.bill();
        var content = bill.content();
        var water = details.water().map(WaterView::of);
        return new BillView(
                bill.id(),
                bill.property(),
                bill.address(),
                bill.clientNumber(),
                content.payer(),
                content.period(),
                bill.periodFrom(),
                bill.periodTo(),
                content.issued(),
                content.due(),
                standing.status(),
                content.area(),
                content.declaredPersons(),
                content.openingBalance().amount(),
                standing.paid().amount(),
                content.total().amount(),
                standing.payable().amount(),
                standing.outstanding().amount(),
                content.net().amount(),
                content.vat().stream().map(VatView::of).toList(),
                content.groups().entrySet().stream()
                        .map(it -> GroupView.of(it.getKey(), it.getValue(), water))
                        .toList(),
                details.meters().stream().map(MeterView::of).toList(),
                details.corrections().stream()
                        .map(it -> new CorrectionView(it.serial(), it.consumption()))
                        .toList(),
                content.waterDifference(),
                water.orElse(null),
                standing.payments().stream().map(PaymentView::of).toList(),
                details.previous().map(PreviousBill::of).orElse(null),
                details.payment().map(PaymentData::of).orElse(null));
    }
}
