package lv.ogresnamsaimnieks.messaging;

/** What a notice is about. */
public enum NoticeKind {
    EMERGENCY,
    PLANNED_WORK,
    INFORMATION,
    READING,
    /** A reading is to be handed in: told also to those who may only do that. */
    READING_WANTED,
    METER
}
