package lv.ogresnamsaimnieks.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.DocumentsEvent.DocumentPublished;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link DocumentsContract} holds it to that. */
class InMemoryDocuments implements Documents {

    private final Map<String, Document> all = new LinkedHashMap<>();

    final List<DocumentPublished> told = new ArrayList<>();

    @Override
    public Optional<Document> find(String document) {
        return Optional.ofNullable(all.get(document));
    }

    @Override
    public List<Document> of(String house, String property) {
        return all.values().stream()
                .filter(it -> !it.isInHouseFile())
                .filter(it -> switch (it.scope()) {
                    case ALL -> true;
                    case HOUSE -> house.equals(it.house());
                    case PROPERTY -> property.equals(it.property());
                })
                .toList();
    }

    @Override
    public List<Document> inFileOf(String house) {
        return all.values().stream()
                .filter(it -> it.isInHouseFile() && Objects.equals(it.house(), house))
                .toList();
    }

    @Override
    public void save(Document document, List<DocumentPublished> events) {
        long now = find(document.id()).map(Document::version).orElse(0L);
        if (now != document.version()) {
            throw new OptimisticLockingFailureException(document.id());
        }
        all.put(document.id(), document.at(now + 1));
        told.addAll(events);
    }
}
