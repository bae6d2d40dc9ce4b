package lv.ogresnamsaimnieks.metering;

/** The room a meter is in. */
public enum Place {
    KITCHEN,
    BATHROOM,
    TOILET
}
