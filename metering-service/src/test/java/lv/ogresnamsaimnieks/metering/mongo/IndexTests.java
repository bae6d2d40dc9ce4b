package lv.ogresnamsaimnieks.metering.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.defaults.Indexes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexField;

/** No question to the database walks through a whole collection: whatever is asked for has an index that begins with it. */
@StoreTest
class IndexTests {

    private static final Path STORES = Path.of("src/main/java/lv/ogresnamsaimnieks/metering/mongo");
    private static final Pattern COLLECTION = Pattern.compile("COLLECTION = \"([^\"]+)\"");
    private static final Pattern ASKED = Pattern.compile("(?:where|and)\\(\"([^\"]+)\"\\)");

    private record Question(String collection, String field) {}

    @Test
    void everyQuestionHasAnIndex(@Autowired MongoOperations mongo, @Autowired List<Indexes> indexes)
            throws IOException {
        indexes.forEach(it -> it.create(mongo));
        var questions = questions();

        assertThat(questions)
                .contains(
                        new Question("readings", "submissions.receipt"),
                        new Question("calendarFeeds", "secretHash"),
                        new Question("readings", "logged"),
                        new Question("facts", "key"),
                        new Question("givenUp", "subscription"))
                .allSatisfy(it -> assertThat(indexed(mongo, it.collection()))
                        .as(it.toString())
                        .contains(it.field()));
    }

    private static List<Question> questions() throws IOException {
        var questions = new ArrayList<Question>();
        try (var files = Files.list(STORES)) {
            for (var file : files.filter(it -> it.getFileName().toString().startsWith("Mongo"))
                    .toList()) {
                var source = Files.readString(file);
                var collection = COLLECTION.matcher(source);
                if (collection.find()) {
                    ASKED.matcher(source)
                            .results()
                            .forEach(it -> questions.add(new Question(collection.group(1), it.group(1))));
                }
            }
        }
        return questions;
    }

    private static List<String> indexed(MongoOperations mongo, String collection) {
        var fields = new ArrayList<>(List.of("_id"));
        mongo.indexOps(collection)
                .getIndexInfo()
                .forEach(it -> it.getIndexFields().stream()
                        .limit(1)
                        .map(IndexField::getKey)
                        .forEach(fields::add));
        return fields;
    }
}
