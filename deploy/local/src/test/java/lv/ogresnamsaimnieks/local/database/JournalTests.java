package lv.ogresnamsaimnieks.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

    @TempDir
    Path folder;

    @Test
    void remembersWhatWasCommitted() throws IOException {
        try (var journal = Journal.open(folder)) {
            put(journal, 0, "first");
            put(journal, 1, "second");
            journal.commit();
            journal.documents("metering.readings").remove(0);
            journal.remove("metering.readings", 0);
            journal.commit();
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.databases()).containsExactly("metering");
            assertThat(journal.documents("metering.readings")).containsOnlyKeys(1);
        }
    }

    @Test
    void dropsAFrameThatWasCutOffAndGoesOnBehindTheLastWholeOne() throws IOException {
        try (var journal = Journal.open(folder)) {
            put(journal, 0, "whole");
            journal.commit();
        }
        Files.write(file(), new byte[] {0, 0, 0, 40, 1, 2, 3, 4, 5, 6}, StandardOpenOption.APPEND);
        try (var journal = Journal.open(folder)) {
            assertThat(journal.documents("metering.readings")).containsOnlyKeys(0);
            put(journal, 1, "after");
            journal.commit();
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.documents("metering.readings")).containsOnlyKeys(0, 1);
        }
    }

    @Test
    void dropsAFrameWhoseBytesChanged() throws IOException {
        try (var journal = Journal.open(folder)) {
            put(journal, 0, "whole");
            journal.commit();
            put(journal, 1, "spoilt");
            journal.commit();
        }
        var bytes = Files.readAllBytes(file());
        bytes[bytes.length - 3] ^= 1;
        Files.write(file(), bytes);
        try (var journal = Journal.open(folder)) {
            assertThat(journal.documents("metering.readings")).containsOnlyKeys(0);
        }
    }

    @Test
    void compactsToTheLivingDocuments() throws IOException {
        try (var journal = Journal.open(folder, 2_500)) {
            for (var number = 0; number < 2_000; number++) {
                put(journal, 0, "value " + number);
                journal.commit();
            }
            put(journal, 1, "last");
            journal.commit();
            assertThat(Files.size(file())).isLessThan(40_000);
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.documents("metering.readings").get(0)).containsEntry("value", "value 1999");
            assertThat(journal.documents("metering.readings").get(1)).containsEntry("value", "last");
        }
    }

    @Test
    void compactsWhatIsHardlyWorthItOnlyOnceNobodyWrites() throws IOException {
        try (var journal = Journal.open(folder, 2_500)) {
            for (var number = 0; number < 200; number++) {
                put(journal, 0, "value " + number);
                journal.commit();
            }
            journal.compactIfQuiet();
            assertThat(Files.size(file())).isGreaterThan(5_000);
            journal.compactIfQuiet();
            assertThat(Files.size(file())).isLessThan(1_000);
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.documents("metering.readings").get(0)).containsEntry("value", "value 199");
        }
    }

    @Test
    void refusesAFolderThatIsInUse() throws IOException {
        try (var _ = Journal.open(folder)) {
            assertThatIOException().isThrownBy(() -> Journal.open(folder)).withMessageContaining("Another process");
        }
    }

    @Test
    void refusesAFileOfSomebodyElse() throws IOException {
        Files.writeString(folder.resolve("00000001.journal"), "not a journal at all");
        assertThatIOException().isThrownBy(() -> Journal.open(folder)).withMessageContaining("is not a journal");
    }

    private static void put(Journal journal, int position, String value) {
        var document = new Document("_id", position).append("value", value);
        journal.documents("metering.readings").put(position, document);
        journal.put("metering.readings", position, document);
    }

    private Path file() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
