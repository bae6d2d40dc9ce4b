package lv.ogresnamsaimnieks.billing.mongo;

import static lv.ogresnamsaimnieks.billing.BillFixture.bill;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lv.ogresnamsaimnieks.billing.Bills;
import lv.ogresnamsaimnieks.billing.BillsContract;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoBillsTests extends BillsContract {

    @Autowired
    private Bills bills;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Bills bills() {
        return bills;
    }

    @Test
    void keepsAmountsAsDecimals() {
        bills.save(bill("2026-10", "5.50", "120.69"), List.of());

        var stored = Objects.requireNonNull(mongo.findById("2026-10-100123", Document.class, MongoBills.COLLECTION));
        assertThat(stored.getEmbedded(List.of("content", "openingBalance", "amount"), Object.class))
                .isEqualTo(Decimal128.parse("5.50"));
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoBills.COLLECTION);
    }
}
