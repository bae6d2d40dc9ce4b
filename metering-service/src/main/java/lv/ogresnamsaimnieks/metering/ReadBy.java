package lv.ogresnamsaimnieks.metering;

/** Who reads a meter: its owner, or a system from afar. */
public enum ReadBy {
    OWNER,
    REMOTE
}
