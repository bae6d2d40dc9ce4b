package lv.ogresnamsaimnieks.identity.web;

import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.identity.Finding;
import lv.ogresnamsaimnieks.identity.FoundOwner;

/**
 * Whom the staff found in the register.
 *
 * @param more whether there may be more than are shown
 */
record FoundOwnersView(List<FoundOwnerView> owners, boolean more) {

    /** @param hasAccount whether the person can sign in already */
    record FoundOwnerView(
            String person, String name, String personalCodeMasked, boolean hasAccount, List<HoldingView> properties) {

        static FoundOwnerView of(FoundOwner owner) {
            return new FoundOwnerView(
                    owner.person(),
                    owner.name(),
                    owner.personalCodeMasked(),
                    owner.hasAccount(),
                    owner.holdings().stream()
                            .map(it -> new HoldingView(it.property(), it.address(), it.since()))
                            .toList());
        }
    }

    record HoldingView(String id, String address, LocalDate since) {}

    static FoundOwnersView of(List<FoundOwner> owners) {
        return new FoundOwnersView(owners.stream().map(FoundOwnerView::of).toList(), owners.size() == Finding.MOST);
    }
}
