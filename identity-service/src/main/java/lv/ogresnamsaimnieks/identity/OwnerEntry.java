package lv.ogresnamsaimnieks.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;

/** An owner as the register of the accounting system has them. */
public sealed interface OwnerEntry {

    Share share();

    Period period();

    /** A natural person. */
    record OfPerson(PersonalCode code, String givenName, String familyName, Share share, Period period)
            implements OwnerEntry {}

    /** A legal person with everyone who represents or represented it. */
    record OfCompany(
            RegistrationNumber number,
            String name,
            Share share,
            Period period,
            List<RepresentativeEntry> representatives)
            implements OwnerEntry {

        public OfCompany {
            representatives = List.copyOf(representatives);
        }
    }

    /** Where owners of one property contradict one another: somebody twice on a day, more than the whole on a day. */
    static List<Wrong> contradictions(List<OwnerEntry> owners) {
        var wrongs = new ArrayList<Wrong>();
        for (int i = 0; i < owners.size(); i++) {
            var owner = owners.get(i);
            if (owners.subList(0, i).stream().anyMatch(it -> isThereTwice(owner, it))) {
                wrongs.add(new Wrong(
                        "owners[%d].from".formatted(i),
                        "overlapping-ownership",
                        "Šī persona šajās dienās jau ir norādīta kā īpašnieks."));
            }
            if (owner instanceof OfCompany company) {
                wrongs.addAll(contradictions(company, "owners[%d]".formatted(i)));
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

    private static List<Wrong> contradictions(OfCompany company, String field) {
        var wrongs = new ArrayList<Wrong>();
        var all = company.representatives();
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            if (all.subList(0, i).stream()
                    .anyMatch(it -> it.code().equals(one.code()) && it.period().overlaps(one.period()))) {
                wrongs.add(new Wrong(
                        "%s.representatives[%d].from".formatted(field, i),
                        "overlapping-representation",
                        "Šī persona šajās dienās jau ir norādīta kā pārstāvis."));
            }
        }
        return wrongs;
    }

    private static boolean isThereTwice(OwnerEntry one, OwnerEntry other) {
        return identity(one).equals(identity(other)) && one.period().overlaps(other.period());
    }

    private static Object identity(OwnerEntry entry) {
        return switch (entry) {
            case OfPerson it -> it.code();
            case OfCompany it -> it.number();
        };
    }

    private static List<Share> sharesOn(LocalDate day, List<OwnerEntry> owners) {
        return owners.stream()
                .filter(it -> it.period().includes(day))
                .map(OwnerEntry::share)
                .toList();
    }
}
