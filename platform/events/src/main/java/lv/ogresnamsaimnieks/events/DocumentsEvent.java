package lv.ogresnamsaimnieks.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was put into the documents of a house or a property. */
public sealed interface DocumentsEvent extends Event {

    String TOPIC = "documents";

    @Override
    default String topic() {
        return TOPIC;
    }

    /**
     * A document can be read by the owners from now on.
     *
     * @param property null when it is for the whole house
     * @param houseFile whether it belongs to “Mājas lieta”
     */
    record DocumentPublished(
            String document,
            @Nullable String house,
            @Nullable String property,
            String title,
            boolean houseFile,
            Instant at)
            implements DocumentsEvent {
        @Override
        public String key() {
            return document;
        }
    }
}
