package lv.ogresnamsaimnieks.metering.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps to the same contract as the database: {@link DialPhotosContract} holds it to that. */
public class InMemoryDialPhotos implements DialPhotos {

    private record Kept(DialPhoto photo, Picture picture) {}

    private final Map<String, Kept> all = new LinkedHashMap<>();

    @Override
    public List<DialPhoto> of(Collection<String> ids) {
        return ids.stream()
                .flatMap(it -> Optional.ofNullable(all.get(it)).stream())
                .map(Kept::photo)
                .toList();
    }

    @Override
    public Optional<byte[]> jpeg(String id) {
        return Optional.ofNullable(all.get(id)).map(it -> it.picture().jpeg());
    }

    @Override
    public void save(DialPhoto photo, Picture picture) {
        all.put(photo.id(), new Kept(photo, picture));
    }

    @Override
    public List<DialPhoto> toLookAt(LocalDate day, int atMost) {
        return all.values().stream()
                .map(Kept::photo)
                .filter(it -> !it.lookedAtAgain().isAfter(day))
                .limit(atMost)
                .toList();
    }

    @Override
    public void keepUntil(String id, LocalDate day) {
        all.computeIfPresent(id, (_, it) -> new Kept(postponed(it.photo(), day), it.picture()));
    }

    @Override
    public void remove(String id) {
        all.remove(id);
    }

    private static DialPhoto postponed(DialPhoto it, LocalDate day) {
        return new DialPhoto(
                it.id(),
                it.property(),
                it.month(),
                it.meter(),
                it.receipt(),
                it.person(),
                it.at(),
                it.sha256(),
                it.width(),
                it.height(),
                it.size(),
                day);
    }
}
