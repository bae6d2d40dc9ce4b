package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;

/** The meters of a property, those of today and those of before. The id is the property's. */
public record PropertyMeters(String id, List<Meter> meters, long version) {

    public PropertyMeters {
        meters = List.copyOf(meters);
    }

    public static PropertyMeters noneIn(String property) {
        return new PropertyMeters(property, List.of(), 0);
    }

    public Optional<Meter> find(String meter) {
        return meters.stream().filter(it -> it.id().equals(meter)).findFirst();
    }

    public List<Meter> installedOn(LocalDate day) {
        return meters.stream().filter(it -> it.isInstalledOn(day)).toList();
    }

    /** Who asks about a window for these meters, today's and earlier ones: what they measure says which windows are theirs. */
    public WindowScope.Asked asked(String house, Channel channel) {
        return new WindowScope.Asked(house, meters.stream().map(Meter::resource).collect(Collectors.toSet()), channel);
    }

    PropertyMeters with(Meter meter) {
        var others = meters.stream().filter(it -> !it.id().equals(meter.id())).toList();
        if (others.stream().anyMatch(it -> it.isTheSameInTheWorldAs(meter))) {
            throw Refused.input("serial", "duplicate", "Tāds skaitītājs šajā vietā jau ir ar citu identifikatoru.");
        }
        return new PropertyMeters(
                id, Stream.concat(others.stream(), Stream.of(meter)).toList(), version);
    }
}
