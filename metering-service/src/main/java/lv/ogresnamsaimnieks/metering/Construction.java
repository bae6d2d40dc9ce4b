package lv.ogresnamsaimnieks.metering;

/** How a meter measures: by a turning wheel, or without moving parts (ultrasonic, electromagnetic). */
public enum Construction {
    MECHANICAL,
    STATIC
}
