package lv.ogresnamsaimnieks.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A house and a flat in it, and people who may own it. */
public final class RegisterFixture {

    public static final String ANNA = "010150-00017";
    public static final String JANIS = "010150-00025";
    public static final String ILZE = "320000-00008";
    public static final String COMPANY = "40000000072";

    public static final Set<String> SECTIONS =
            Set.of("bills", "meters", "addresses", "notices", "house-file", "communication", "documents");

    public static House house() {
        return new House(
                "parauga-7",
                new Address("Parauga iela", "7", null, "Ogre", "Ogres nov.", "LV-5001"),
                "74010030123",
                "74010030123001",
                1978,
                2,
                20,
                0);
    }

    public static PropertyEntry flat(OwnerEntry... owners) {
        return flat("parauga-7-12", "12", "100123", owners);
    }

    public static PropertyEntry flat(String id, String flat, String clientNumber, OwnerEntry... owners) {
        return new PropertyEntry(
                id,
                "parauga-7",
                flat,
                1,
                3,
                new BigDecimal("52.40"),
                new BigDecimal("50.10"),
                "74019001234",
                new Share(524, 31240),
                2,
                clientNumber,
                List.of(owners));
    }

    public static OwnerEntry owner(String code, String share, String from, @Nullable String until) {
        return switch (code) {
            case ANNA -> owner(code, "Anna", "Ozola", share, from, until);
            case JANIS -> owner(code, "Jānis", "Bērziņš", share, from, until);
            default -> owner(code, "Ilze", "Kalniņa", share, from, until);
        };
    }

    public static OwnerEntry owner(
            String code, String given, String family, String share, String from, @Nullable String until) {
        return new OwnerEntry.OfPerson(
                PersonalCode.of(code).orElseThrow(),
                given,
                family,
                Share.of(share).orElseThrow(),
                period(from, until));
    }

    public static OwnerEntry company(String from, @Nullable String until, RepresentativeEntry... representatives) {
        return new OwnerEntry.OfCompany(
                RegistrationNumber.of(COMPANY).orElseThrow(),
                "SIA “Parauga nami”",
                new Share(1, 1),
                period(from, until),
                List.of(representatives));
    }

    public static RepresentativeEntry representative(String code, String from, @Nullable String until) {
        return new RepresentativeEntry(PersonalCode.of(code).orElseThrow(), "Ilze", "Kalniņa", period(from, until));
    }

    public static Period period(String from, @Nullable String until) {
        return new Period(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    private RegisterFixture() {}
}
