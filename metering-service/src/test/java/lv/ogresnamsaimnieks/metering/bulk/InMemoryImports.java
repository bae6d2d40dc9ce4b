package lv.ogresnamsaimnieks.metering.bulk;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.metering.bulk.ReadingImport.Stage;
import org.springframework.dao.OptimisticLockingFailureException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps to the same contract as the database: {@link ImportsContract} holds it to that. */
public class InMemoryImports implements Imports {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, ReadingImport> all = new LinkedHashMap<>();

    @Override
    public Optional<ReadingImport> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<ReadingImport> last(int count) {
        return all.values().stream()
                .sorted(Comparator.comparing(ReadingImport::at).reversed())
                .limit(count)
                .toList();
    }

    @Override
    public List<ReadingImport> waiting(Instant now) {
        return all.values().stream()
                .filter(it -> it.stage() == Stage.RECEIVED || it.stage() == Stage.CONFIRMED)
                .filter(it -> !it.progress().leasedUntil().isAfter(now))
                .sorted(Comparator.comparing(ReadingImport::at))
                .toList();
    }

    @Override
    public List<ReadingImport> toForget(Instant now) {
        return all.values().stream()
                .filter(it -> Optional.ofNullable(it.filesUntil())
                        .filter(until -> !until.isAfter(now))
                        .isPresent())
                .toList();
    }

    @Override
    public void save(ReadingImport it) {
        var known = Optional.ofNullable(all.get(it.id()))
                .map(ReadingImport::version)
                .orElse(0L);
        if (known != it.version()) {
            throw new OptimisticLockingFailureException(it.id());
        }
        ObjectNode fields = JSON.valueToTree(it);
        fields.put("version", known + 1);
        all.put(it.id(), JSON.treeToValue(fields, ReadingImport.class));
    }
}
