package lv.ogresnamsaimnieks.keycloak;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins that wait for a bank, in memory. */
class Waiting implements PendingSignIns {

    final Map<String, String> entries;

    Waiting(Map<String, String> entries) {
        this.entries = new HashMap<>(entries);
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public boolean take(String key) {
        return entries.remove(key) != null;
    }
}
