package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The personal code stays in identity-service, sealed. */
@Order(RunningPortal.READS_WHAT_WAS_LEFT)
class TracesIT {

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        Visitor.signedInWithTheBank(TestPerson.ANNA).close();
    }

    /** The launcher's own log is left out: it tells a developer the test people's codes, as the test bank's page does. */
    @Test
    void noLogHasAPersonalCodeOrAPassword() throws IOException {
        var found = new ArrayList<String>();
        try (var logs = Files.walk(RunningPortal.logs())) {
            for (var log : logs.filter(Files::isRegularFile)
                    .filter(it -> !it.endsWith("launcher.log"))
                    .toList()) {
                var text = text(log);
                for (var person : TestPerson.values()) {
                    for (var secret :
                            List.of(person.personalCode(), person.personalCode().replace("-", ""), person.password())) {
                        if (text.contains(secret)) {
                            found.add(log.getFileName() + " has that of " + person);
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noDatabaseHasAPersonalCodeInTheClear() {
        var found = new ArrayList<String>();
        var databases = new ArrayList<String>();
        try (var client = MongoClients.create(RunningPortal.mongodb())) {
            for (var database : client.listDatabaseNames()) {
                databases.add(database);
                for (var collection : client.getDatabase(database).listCollectionNames()) {
                    for (var document : client.getDatabase(database)
                            .getCollection(collection)
                            .find()) {
                        var text = document.toString();
                        for (var person : TestPerson.values()) {
                            if (text.contains(person.personalCode())
                                    || text.contains(person.personalCode().replace("-", ""))) {
                                found.add(database + "." + collection);
                            }
                        }
                    }
                }
            }
        }
        assertThat(databases).contains("identity", "metering", "billing", "messaging", "documents", "gateway");
        assertThat(found).isEmpty();
    }

    private static String text(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }
}
