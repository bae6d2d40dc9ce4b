package lv.ogresnamsaimnieks.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;

/** An owner as the register of the accounting system has them. */
public record OwnerEntry(PersonalCode code, String givenName, String familyName, Share share, Period period) {

    /** Where owners of one property contradict one another: a person twice on a day, more than the whole on a day. */
    static List<Wrong> contradictions(List<OwnerEntry> owners) {
        var wrongs = new ArrayList<Wrong>();
        for (int i = 0; i < owners.size(); i++) {
            var owner = owners.get(i);
            if (owners.subList(0, i).stream().anyMatch(owner::isThereTwiceWith)) {
                wrongs.add(new Wrong(
                        "owners[%d].from".formatted(i),
                        "overlapping-ownership",
                        "Šī persona šajās dienās jau ir norādīta kā īpašnieks."));
            }
        }
        // Shares only grow on a day on which somebody begins.
        owners.stream()
                .map(it -> it.period().from())
                .sorted()
                .filter(day -> Share.exceedWhole(sharesOn(day, owners)))
                .findFirst()
                .ifPresent(day -> wrongs.add(new Wrong(
                        "owners",
                        "shares-above-whole",
                        "Īpašnieku daļas %s kopā pārsniedz 1/1.".formatted(Texts.day(day)))));
        return wrongs;
    }

    private boolean isThereTwiceWith(OwnerEntry other) {
        return code.equals(other.code) && period.overlaps(other.period);
    }

    private static List<Share> sharesOn(LocalDate day, List<OwnerEntry> owners) {
        return owners.stream()
                .filter(it -> it.period().includes(day))
                .map(OwnerEntry::share)
                .toList();
    }
}
