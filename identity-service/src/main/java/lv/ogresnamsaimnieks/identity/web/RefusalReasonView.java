package lv.ogresnamsaimnieks.identity.web;

import java.util.Arrays;
import java.util.List;
import lv.ogresnamsaimnieks.identity.registration.RefusalReason;

/** A reason to refuse an application, and the letter that is suggested. */
record RefusalReasonView(RefusalReason reason, String letter) {

    static List<RefusalReasonView> all() {
        return Arrays.stream(RefusalReason.values())
                .map(it -> new RefusalReasonView(it, it.letter()))
                .toList();
    }
}
