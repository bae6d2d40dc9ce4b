package lv.ogresnamsaimnieks.identity.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import lv.ogresnamsaimnieks.identity.InService;
import lv.ogresnamsaimnieks.identity.mandate.Mandates;
import lv.ogresnamsaimnieks.identity.mandate.MandatesContract;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@InService
class MongoMandatesTests extends MandatesContract {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoMandates mandates;

    @Autowired
    private MongoScans scans;

    @BeforeEach
    void empty() {
        mongo.remove(new Query(), MongoMandates.COLLECTION);
        mongo.remove(new Query(), MongoScans.COLLECTION);
    }

    @Override
    protected Mandates mandates() {
        return mandates;
    }

    @Test
    void keepsAScanThatNobodyElseReads() {
        scans.store("s", "%PDF-1.7 010150-00017".getBytes(UTF_8));

        assertThat(scans.find("s").orElseThrow()).isEqualTo("%PDF-1.7 010150-00017".getBytes(UTF_8));
        assertThat(scans.find("t")).isEmpty();
        var stored = Objects.requireNonNull(mongo.findById("s", Document.class, MongoScans.COLLECTION));
        assertThat(new String(stored.get("content", Binary.class).getData(), UTF_8))
                .doesNotContain("PDF", "010150");
    }
}
