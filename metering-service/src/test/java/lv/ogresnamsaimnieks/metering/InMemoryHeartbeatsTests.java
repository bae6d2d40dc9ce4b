package lv.ogresnamsaimnieks.metering;

class InMemoryHeartbeatsTests extends HeartbeatsContract {

    private final Heartbeats heartbeats = new InMemoryHeartbeats();

    @Override
    protected Heartbeats heartbeats() {
        return heartbeats;
    }
}
