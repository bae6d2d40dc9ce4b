package lv.ogresnamsaimnieks.billing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.ogresnamsaimnieks.billing.Bill;
import lv.ogresnamsaimnieks.billing.BillContent.VatSum;
import lv.ogresnamsaimnieks.billing.BillDetails;
import lv.ogresnamsaimnieks.billing.BillStatus;
import lv.ogresnamsaimnieks.billing.Charge;
import lv.ogresnamsaimnieks.billing.CreditTransfer;
import lv.ogresnamsaimnieks.billing.Group;
import lv.ogresnamsaimnieks.billing.MeteredUse;
import lv.ogresnamsaimnieks.billing.Money;
import lv.ogresnamsaimnieks.billing.Payment;
import lv.ogresnamsaimnieks.billing.Resource;
import lv.ogresnamsaimnieks.billing.WaterDifference;
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
        @Nullable WaterDifference waterDifference,
        List<PaymentView> payments,
        @Nullable PreviousBill previous,
        @Nullable PaymentData payment) {

    record VatView(BigDecimal rate, BigDecimal net, BigDecimal vat) {

        static VatView of(VatSum it) {
            return new VatView(it.rate(), it.net().amount(), it.vat().amount());
        }
    }

    record GroupView(Group id, String title, BigDecimal total, List<LineView> lines) {

        static GroupView of(Group group, List<Charge> lines) {
            return new GroupView(
                    group,
                    group.title(),
                    Money.sum(lines.stream().map(Charge::gross)).amount(),
                    lines.stream().map(LineView::of).toList());
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

        static LineView of(Charge it) {
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
                    it.explanation());
        }
    }

    record MeterView(String serial, Resource resource, Shown from, Shown to, BigDecimal consumption) {

        static MeterView of(MeteredUse it) {
            return new MeterView(
                    it.serial(),
                    it.resource(),
                    new Shown(it.fromOn(), it.from()),
                    new Shown(it.toOn(), it.to()),
                    it.consumption());
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
                    QrView.of(it.epc()));
        }
    }

    static BillView of(BillDetails details) {
        var standing = details.standing();
        var bill = standing.bill();
        var content = bill.content();
        return new BillView(
                bill.id(),
                bill.property(),
                bill.address(),
                bill.clientNumber(),
                content.payer(),
                content.period(),
                content.period().atDay(1),
                content.period().atEndOfMonth(),
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
                        .map(it -> GroupView.of(it.getKey(), it.getValue()))
                        .toList(),
                content.meters().stream().map(MeterView::of).toList(),
                content.waterDifference(),
                standing.payments().stream().map(PaymentView::of).toList(),
                details.previous().map(PreviousBill::of).orElse(null),
                details.payment().map(PaymentData::of).orElse(null));
    }
}
