package lv.ogresnamsaimnieks.metering.subscription;

import java.net.URI;
import java.util.List;

/** Where deliveries go. */
public interface Receiver {

    /**
     * A fact on its way.
     *
     * @param secrets that sign it, the newest first
     */
    record Delivery(String subscription, URI address, Fact fact, List<String> secrets) {}

    /**
     * What became of it.
     *
     * @param taken whether it was answered with 2xx
     * @param why not, for whoever looks for the cause; nothing that the receiver said
     */
    record Answer(boolean taken, String why) {

        public static final Answer TAKEN = new Answer(true, "");

        public static Answer failed(String why) {
            return new Answer(false, why);
        }
    }

    /** Sends it and waits for the answer, no longer than ten seconds. Never throws for what the receiver does. */
    Answer send(Delivery delivery);
}
