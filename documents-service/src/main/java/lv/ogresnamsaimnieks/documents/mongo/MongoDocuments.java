package lv.ogresnamsaimnieks.documents.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.documents.Document;
import lv.ogresnamsaimnieks.documents.Documents;
import lv.ogresnamsaimnieks.events.DocumentsEvent.DocumentPublished;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoDocuments implements Documents {

    static final String COLLECTION = "documents";

    private final MongoOperations mongo;
    private final Outbox documentsOutbox;

    MongoDocuments(MongoOperations mongo, Outbox documentsOutbox) {
        this.mongo = mongo;
        this.documentsOutbox = documentsOutbox;
    }

    @Override
    public Optional<Document> find(String document) {
        return Optional.ofNullable(mongo.findById(document, Document.class, COLLECTION));
    }

    @Override
    public List<Document> of(String house, String property) {
        var those = where("chapter")
                .isNull()
                .orOperator(
                        where("property").is(property),
                        where("property").isNull().and("house").is(house),
                        where("property").isNull().and("house").isNull());
        return mongo.find(query(those), Document.class, COLLECTION);
    }

    @Override
    public List<Document> inFileOf(String house) {
        Criteria those = where("house").is(house).and("chapter").ne(null);
        return mongo.find(query(those), Document.class, COLLECTION);
    }

    @Override
    public void save(Document document, List<DocumentPublished> events) {
        documentsOutbox.save(document.id(), document.version(), document, events);
    }
}
