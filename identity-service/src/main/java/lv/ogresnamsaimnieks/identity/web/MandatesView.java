package lv.ogresnamsaimnieks.identity.web;

import java.util.List;
import lv.ogresnamsaimnieks.identity.mandate.ShownMandate;

/** Powers of attorney at the staff's desk, the newest first. */
record MandatesView(List<MandateView> mandates) {

    static MandatesView of(List<ShownMandate> shown) {
        return new MandatesView(shown.stream().map(MandateView::of).toList());
    }
}
