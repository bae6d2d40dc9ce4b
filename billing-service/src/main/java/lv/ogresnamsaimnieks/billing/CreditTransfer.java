package lv.ogresnamsaimnieks.billing;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How to pay: whom, how much, and what to write as the purpose.
 *
 * @param purpose at most 140 letters, so that the payment finds its bill
 */
public record CreditTransfer(Recipient recipient, Money amount, String purpose) {

    /** EPC069-12 allows no larger code. */
    private static final int LARGEST = 13;

    private static final int LONGEST_PURPOSE = 140;
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    public CreditTransfer {
        if (!amount.isPositive() || amount.amount().compareTo(MOST) > 0) {
            throw new IllegalArgumentException("No transfer can carry " + amount.amount());
        }
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE || purpose.contains("\n")) {
            throw new IllegalArgumentException("No transfer can carry the purpose " + purpose);
        }
    }

    /** The same for the QR code of a bank's app: EPC069-12, version 002, UTF-8, the purpose as unstructured text. */
    public String epc() {
        var bic = recipient.bic();
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                bic == null ? "" : bic,
                recipient.name(),
                recipient.iban(),
                "EUR" + amount.amount().toPlainString(),
                "",
                "",
                purpose);
    }

    /** The QR code of {@link #epc}, with error correction level M. */
    public QrCode qrCode() {
        return qrCode(epc());
    }

    static QrCode qrCode(String text) {
        var bytes = QrSegment.makeBytes(text.getBytes(StandardCharsets.UTF_8));
        return QrCode.encodeSegments(List.of(bytes), QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, LARGEST, -1, false);
    }
}
