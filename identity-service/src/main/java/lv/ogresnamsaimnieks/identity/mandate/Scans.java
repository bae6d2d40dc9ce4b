package lv.ogresnamsaimnieks.identity.mandate;

import java.util.Optional;

/** The scans of all deeds. */
public interface Scans {

    /** Stores a scan under an id that is not taken. */
    void store(String scan, byte[] content);

    Optional<byte[]> find(String scan);
}
