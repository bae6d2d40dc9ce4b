package lv.ogresnamsaimnieks.identity.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.ogresnamsaimnieks.identity.InService;
import lv.ogresnamsaimnieks.identity.Period;
import lv.ogresnamsaimnieks.identity.delegation.Delegation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@InService
class MongoDelegationsTests {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoDelegations delegations;

    @BeforeEach
    void empty() {
        mongo.remove(new Query(), MongoDelegations.COLLECTION);
    }

    @Test
    void findsADelegationByAllItIsAskedFor() {
        var given = delegation("1", 0);
        delegations.save(given, List.of());

        var saved = delegation("1", 1);
        assertThat(delegations.find("1")).contains(saved);
        assertThat(delegations.of(Set.of("anna", "company"))).containsExactly(saved);
        assertThat(delegations.of(Set.of("toms"))).isEmpty();
        assertThat(delegations.to("toms")).containsExactly(saved);
        assertThat(delegations.at("parauga-7-12")).containsExactly(saved);
        assertThat(delegations.withKey("hash-1")).contains(saved);
        assertThat(delegations.withKey("hash-2")).isEmpty();
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> delegations.save(given, List.of()));
    }

    private static Delegation delegation(String id, long version) {
        return new Delegation(
                id,
                "parauga-7-12",
                "anna",
                "anna",
                "toms",
                "toms@piemers.lv",
                new Period(LocalDate.parse("2026-11-30"), LocalDate.parse("2027-11-29")),
                "hash-" + id,
                Instant.parse("2026-11-30T07:00:00.123Z"),
                1,
                null,
                version);
    }
}
