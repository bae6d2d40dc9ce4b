package lv.ogresnamsaimnieks.metering.bulk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.Entry;
import lv.ogresnamsaimnieks.metering.Meter;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.Meters;
import lv.ogresnamsaimnieks.metering.ReadingRefused;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of one property: what belongs together is handed in together, by the rules that staff's own
 * entries follow. One row that is refused or unanswered holds back the others of its month.
 */
final class Judging {

    private static final Pattern PLACE = Pattern.compile("readings\\[(\\d{1,6})].*");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

    /** A row and the meter that is meant. */
    private record Located(ImportRow row, Meter meter) {

        Optional<BigDecimal> number() {
            try {
                return Optional.of(new BigDecimal(row.value().replace(',', '.')));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }

        boolean says(BigDecimal value) {
            return number().filter(it -> it.compareTo(value) == 0).isPresent();
        }
    }

    private final Metering metering;
    private final Meters meters;
    private final ReadingImport source;
    private final LocalDate today;
    private final boolean dryRun;
    private final Verdicts verdicts;
    private final List<Runnable> told = new ArrayList<>();

    Judging(
            Metering metering,
            Meters meters,
            ReadingImport source,
            LocalDate today,
            boolean dryRun,
            Verdicts verdicts) {
        this.metering = metering;
        this.meters = meters;
        this.source = source;
        this.today = today;
        this.dryRun = dryRun;
        this.verdicts = verdicts;
    }

    /** Judging the same again, because somebody else was quicker, tells only what came out in the end. */
    void judge(String property, List<ImportRow> rows) {
        told.clear();
        var installed = meters.of(property).map(it -> it.installedOn(today)).orElse(List.of());
        var byMonth = new LinkedHashMap<YearMonth, List<Located>>();
        var wrong = new HashMap<YearMonth, Integer>();
        for (var row : rows) {
            var faults = new ArrayList<>(row.faults());
            var meter = meter(installed, row, faults);
            if (!faults.isEmpty()) {
                refuse(row, String.join(" ", faults));
                if (row.month() != null) {
                    wrong.putIfAbsent(row.month(), row.number());
                }
            } else if (meter.isPresent() && row.month() != null) {
                byMonth.computeIfAbsent(row.month(), _ -> new ArrayList<>()).add(new Located(row, meter.get()));
            }
        }
        byMonth.forEach((month, located) -> judge(property, month, located, Optional.ofNullable(wrong.get(month))));
        told.forEach(Runnable::run);
    }

    private static Optional<Meter> meter(List<Meter> installed, ImportRow row, List<String> faults) {
        var found = installed.stream()
                .filter(it -> isCalled(it, row.serial()))
                .filter(it -> row.water() == null || row.water() == it.resource())
                .toList();
        if (row.serial().isEmpty()) {
            faults.add("Nav skaitītāja numura.");
        } else if (found.isEmpty()) {
            faults.add("Šajā īpašumā tāda skaitītāja nav.");
        } else if (found.size() > 1) {
            faults.add("Īpašumā ir vairāki skaitītāji ar šādu numuru: norādiet ūdeni, aukstais vai karstais.");
        }
        return found.stream().findFirst();
    }

    /** A spreadsheet takes the zeros in front of a number away. */
    private static boolean isCalled(Meter meter, String serial) {
        return meter.serial().equalsIgnoreCase(serial)
                || (!serial.isEmpty() && withoutZeros(meter.serial()).equals(withoutZeros(serial)));
    }

    private static String withoutZeros(String serial) {
        return ZEROS.matcher(serial).replaceFirst("");
    }

    private void judge(String property, YearMonth month, List<Located> all, Optional<Integer> wrong) {
        var before = metering.readBefore(property, month, source.key());
        var contradicted = contradicted(all);
        var together = new ArrayList<Located>();
        var held = wrong;
        var seen = new HashMap<String, Integer>();
        for (var it : all) {
            var known = before.get(it.meter().id());
            var first = seen.putIfAbsent(it.meter().id(), it.row().number());
            if (contradicted.containsKey(it.meter().id())) {
                refuse(
                        it.row(),
                        "Par šo skaitītāju un mēnesi datnē ir dažādi rādījumi: rindās %s."
                                .formatted(contradicted.get(it.meter().id())));
                held = held.or(() -> Optional.of(it.row().number()));
            } else if (first != null) {
                put(it.row(), RowOutcome.UNCHANGED, known, "Tas pats jau ir %d. rindā.".formatted(first));
            } else if (known != null && it.says(known)) {
                put(it.row(), RowOutcome.UNCHANGED, known, "");
            } else {
                together.add(it);
            }
        }
        if (!together.isEmpty()) {
            held.ifPresentOrElse(
                    row -> together.forEach(
                            it -> hold(it.row(), before.get(it.meter().id()), row)),
                    () -> handIn(property, month, together, before));
        }
    }

    /** The rows of meters for which several values stand in the table, by meter. */
    private static Map<String, String> contradicted(List<Located> all) {
        return all.stream().collect(Collectors.groupingBy(it -> it.meter().id())).entrySet().stream()
                .filter(it -> it.getValue().stream()
                                .map(each -> each.number()
                                        .map(BigDecimal::stripTrailingZeros)
                                        .map(BigDecimal::toPlainString)
                                        .orElse(each.row().value()))
                                .distinct()
                                .count()
                        > 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().stream()
                                .map(each -> Integer.toString(each.row().number()))
                                .collect(Collectors.joining(", "))));
    }

    private void handIn(String property, YearMonth month, List<Located> rows, Map<String, BigDecimal> before) {
        var entries = rows.stream()
                .map(it -> new Entry(it.meter().id(), it.row().value(), it.row().confirmed() || source.doubtfulToo()))
                .toList();
        try {
            var receipt = metering.enter(source.by(), Channel.STAFF, property, month, source.key(), entries, dryRun);
            told.add(() -> verdicts.touches(property));
            var consumption = receipt.stream()
                    .flatMap(it -> it.submission().readings().stream())
                    .collect(Collectors.toMap(it -> it.meter(), it -> it.consumption()));
            rows.forEach(it -> accepted(
                    it, before.get(it.meter().id()), consumption.get(it.meter().id())));
        } catch (Refused refused) {
            refuse(property, rows, refused, before);
        }
    }

    private void accepted(Located it, @Nullable BigDecimal before, @Nullable BigDecimal consumption) {
        var used = consumption == null ? "" : "Patēriņš %s m³.".formatted(text(consumption));
        if (before == null) {
            put(it.row(), RowOutcome.NEW, null, used);
        } else {
            put(
                    it.row(),
                    RowOutcome.CHANGED,
                    before,
                    "Bija %s. %s".formatted(text(before), used).strip());
        }
    }

    private void refuse(String property, List<Located> rows, Refused refused, Map<String, BigDecimal> before) {
        var questions = refused.more().get("questions") instanceof List<?> all
                ? all.stream()
                        .filter(ReadingRefused.Question.class::isInstance)
                        .map(ReadingRefused.Question.class::cast)
                        .map(ReadingRefused.Question::code)
                        .collect(Collectors.toSet())
                : Set.<String>of();
        var said = refused.wrongs().stream().collect(Collectors.groupingBy(Judging::place, Collectors.toList()));
        var first = said.keySet().stream()
                .filter(it -> it >= 0 && it < rows.size())
                .sorted()
                .findFirst();
        for (int i = 0; i < rows.size(); i++) {
            var it = rows.get(i);
            var wrongs = said.getOrDefault(i, List.of());
            var words = wrongs.stream().map(Wrong::message).collect(Collectors.joining(" "));
            if (first.isEmpty()) {
                refuse(it.row(), "%s. %s".formatted(refused.title(), refused.getMessage()));
            } else if (wrongs.isEmpty()) {
                hold(
                        it.row(),
                        before.get(it.meter().id()),
                        rows.get(first.get()).row().number());
            } else if (wrongs.stream().allMatch(wrong -> questions.contains(wrong.code()))) {
                told.add(() -> verdicts.touches(property));
                put(it.row(), RowOutcome.DOUBTFUL, before.get(it.meter().id()), words);
            } else {
                refuse(it.row(), words);
            }
        }
    }

    private static int place(Wrong wrong) {
        var found = PLACE.matcher(wrong.field());
        return found.matches() ? Integer.parseInt(found.group(1)) : -1;
    }

    private void hold(ImportRow row, @Nullable BigDecimal before, int because) {
        put(row, RowOutcome.HELD, before, "Tā paša īpašuma %d. rinda nav pieņemta.".formatted(because));
    }

    private void refuse(ImportRow row, String why) {
        put(row, RowOutcome.REFUSED, null, why);
    }

    private void put(ImportRow row, RowOutcome outcome, @Nullable BigDecimal before, String explanation) {
        told.add(() -> verdicts.put(row, outcome, before, explanation));
    }

    private static String text(BigDecimal cubicMetres) {
        return cubicMetres.setScale(3).toPlainString().replace('.', ',');
    }
}
