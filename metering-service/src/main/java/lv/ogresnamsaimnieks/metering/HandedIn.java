package lv.ogresnamsaimnieks.metering;

/** What becomes of readings that an owner hands in: they count at once, or they wait for staff. */
public sealed interface HandedIn permits MeteringView.Receipt, LateSubmission {}
