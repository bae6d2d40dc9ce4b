package lv.ogresnamsaimnieks.billing;

/** What a meter measures, in m³. */
public enum Resource {
    COLD_WATER,
    HOT_WATER
}
