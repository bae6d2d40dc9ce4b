package lv.ogresnamsaimnieks.identity.mandate;

/**
 * What is known of the scan of a deed; its bytes are kept apart and sealed, since there are personal codes in it.
 *
 * @param size in bytes
 */
public record Scan(String id, ScanType type, int size) {}
