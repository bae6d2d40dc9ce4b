package lv.ogresnamsaimnieks.identity.signature;

import eu.europa.esig.dss.model.tsl.LOTLInfo;
import eu.europa.esig.dss.model.tsl.TLInfo;
import eu.europa.esig.dss.tsl.sync.SynchronizationStrategy;

/**
 * Takes over only lists whose signature was looked at and holds. What the library does by itself takes over a list that
 * has been tampered with, and its stricter strategy one that is not signed at all.
 */
final class WellSignedOnly implements SynchronizationStrategy {

    @Override
    public boolean canBeSynchronized(TLInfo list) {
        return isWellSigned(list);
    }

    @Override
    public boolean canBeSynchronized(LOTLInfo list) {
        return isWellSigned(list);
    }

    private static boolean isWellSigned(TLInfo list) {
        var signature = list.getValidationCacheInfo();
        return signature != null && signature.isResultExist() && signature.isValid();
    }
}
