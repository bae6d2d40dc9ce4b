package lv.ogresnamsaimnieks.identity.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import lv.ogresnamsaimnieks.identity.mandate.Mandate;
import lv.ogresnamsaimnieks.identity.mandate.ScanType;
import lv.ogresnamsaimnieks.identity.mandate.ShownMandate;
import lv.ogresnamsaimnieks.identity.mandate.Step;
import org.jspecify.annotations.Nullable;

/**
 * A power of attorney at the staff's desk.
 *
 * @param until the last day; null when it is for an unlimited time
 * @param scan null while there is none
 * @param inForce whether it opens something today
 * @param approvable whether whoever looks may approve it
 * @param history everything that was done with it, oldest first
 */
record MandateView(
        String id,
        Mandate.State state,
        PartyView grantor,
        PartyView grantee,
        List<PlaceView> properties,
        List<String> sections,
        String notary,
        String registerNumber,
        LocalDate issuedOn,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable ScanView scan,
        boolean inForce,
        boolean approvable,
        List<MandateStepView> history) {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /** @param code a masked personal code or a registration number */
    record PartyView(String id, String name, String code) {

        static PartyView of(ShownMandate.Party it) {
            return new PartyView(it.id(), it.name(), it.code());
        }
    }

    /** @param owned whether the grantor owns it today */
    record PlaceView(String id, String clientNumber, String address, boolean owned) {}

    /** @param size in bytes */
    record ScanView(ScanType type, int size) {}

    record MandateStepView(
            Step.Kind kind,
            OffsetDateTime at,
            String by,
            @Nullable String reason) {}

    static MandateView of(ShownMandate shown) {
        var mandate = shown.mandate();
        var scan = mandate.scan();
        return new MandateView(
                mandate.id(),
                mandate.state(),
                PartyView.of(shown.grantor()),
                PartyView.of(shown.grantee()),
                shown.properties().stream()
                        .map(it -> new PlaceView(it.id(), it.clientNumber(), it.address(), it.owned()))
                        .toList(),
                mandate.sections(),
                mandate.deed().notary(),
                mandate.deed().registerNumber(),
                mandate.deed().issuedOn(),
                mandate.period().from(),
                mandate.period().until(),
                scan == null ? null : new ScanView(scan.type(), scan.size()),
                shown.inForce(),
                shown.approvable(),
                mandate.history().stream()
                        .map(it -> new MandateStepView(
                                it.kind(),
                                it.at().atZone(RIGA).toOffsetDateTime(),
                                it.by().name(),
                                it.reason()))
                        .toList());
    }
}
