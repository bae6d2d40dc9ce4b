package lv.ogresnamsaimnieks.metering;

/** The way a reading comes in: an owner's page, another system, a member of staff, a meter that is read from afar. */
public enum Channel {
    WEB,
    API,
    STAFF,
    REMOTE
}
