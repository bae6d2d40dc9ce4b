package lv.ogresnamsaimnieks.billing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.billing.BillFixture;
import lv.ogresnamsaimnieks.billing.CreditTransfer;
import lv.ogresnamsaimnieks.billing.Money;
import org.junit.jupiter.api.Test;

class QrViewTests {

    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void isReadBackAsItWasWritten() throws ReaderException {
        var transfer =
                new CreditTransfer(BillFixture.RECIPIENT, Money.of("120.69"), "Rēķins 2026-10-100123, klients 100123");

        var qr = QrView.of(transfer.qrCode());

        var read = new Decoder().decode(drawn(qr));
        assertThat(new String(read.getByteSegments().getFirst(), UTF_8)).isEqualTo(transfer.epc());
        assertThat(read.getECLevel()).isEqualTo("M");
        assertThat(BAR.matcher(qr.path()).replaceAll("")).isEmpty();
    }

    private static BitMatrix drawn(QrView qr) {
        var modules = new BitMatrix(qr.size());
        var bars = BAR.matcher(qr.path());
        while (bars.find()) {
            modules.setRegion(
                    Integer.parseInt(bars.group(1)),
                    Integer.parseInt(bars.group(2)),
                    Integer.parseInt(bars.group(3)),
                    1);
        }
        return modules;
    }
}
