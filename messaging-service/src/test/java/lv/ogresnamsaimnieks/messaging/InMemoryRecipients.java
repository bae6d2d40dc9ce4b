package lv.ogresnamsaimnieks.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps to the same contract as the database: {@link RecipientsContract} holds it to that. */
class InMemoryRecipients implements Recipients {

    private final Map<String, Recipient> all = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Recipient> find(String person) {
        return Optional.ofNullable(all.get(person));
    }

    @Override
    public synchronized void save(Recipient recipient) {
        all.put(recipient.id(), recipient);
    }
}
