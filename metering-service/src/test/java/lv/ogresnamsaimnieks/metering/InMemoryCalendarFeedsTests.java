package lv.ogresnamsaimnieks.metering;

class InMemoryCalendarFeedsTests extends CalendarFeedsContract {

    private final CalendarFeeds feeds = new InMemoryCalendarFeeds();

    @Override
    protected CalendarFeeds feeds() {
        return feeds;
    }
}
