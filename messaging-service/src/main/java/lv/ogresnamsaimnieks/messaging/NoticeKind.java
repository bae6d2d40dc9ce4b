package lv.ogresnamsaimnieks.messaging;

/** What a notice is about. */
public enum NoticeKind {
    EMERGENCY,
    PLANNED_WORK,
    INFORMATION,
    READING
}
