package lv.ogresnamsaimnieks.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** What several rounds come to: the middle one, and all of them so that everybody sees how far they are apart. */
final class Medians {

    private Medians() {}

    static double of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static String all(String format, List<Double> values) {
        return values.stream().map(it -> format.formatted(it)).collect(Collectors.joining(", "));
    }
}
