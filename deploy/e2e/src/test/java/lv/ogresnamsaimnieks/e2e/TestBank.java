package lv.ogresnamsaimnieks.e2e;

import java.util.Locale;

/** The banks of the sandbox. */
enum TestBank {
    SWEDBANK("Testa banka (Swedbank protokols)"),
    SEB("Testa banka (SEB protokols)"),
    CITADELE("Testa banka (Citadele protokols)");

    private final String heading;

    TestBank(String heading) {
        this.heading = heading;
    }

    /** The way in that leads to it. */
    String way() {
        return name().toLowerCase(Locale.ROOT);
    }

    String heading() {
        return heading;
    }
}
