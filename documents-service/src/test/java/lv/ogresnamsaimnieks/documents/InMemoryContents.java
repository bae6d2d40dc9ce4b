package lv.ogresnamsaimnieks.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps to the same contract as the database: {@link ContentsContract} holds it to that. */
class InMemoryContents implements Contents {

    private final Map<String, Content> all = new LinkedHashMap<>();

    @Override
    public Optional<Content> find(String hash) {
        return Optional.ofNullable(all.get(hash));
    }

    @Override
    public void store(Content content) {
        all.putIfAbsent(content.hash(), content);
    }
}
