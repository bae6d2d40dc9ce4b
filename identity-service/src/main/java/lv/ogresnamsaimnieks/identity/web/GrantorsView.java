package lv.ogresnamsaimnieks.identity.web;

import java.util.List;
import lv.ogresnamsaimnieks.identity.mandate.Mandating;

/** A property and its owners of today: any of them may grant a power of attorney there. */
record GrantorsView(String property, String clientNumber, String address, List<MandateView.PartyView> owners) {

    static GrantorsView of(Mandating.Grantors it) {
        var property = it.property();
        return new GrantorsView(
                property.id(),
                property.clientNumber(),
                property.address().brief(),
                it.owners().stream().map(MandateView.PartyView::of).toList());
    }
}
