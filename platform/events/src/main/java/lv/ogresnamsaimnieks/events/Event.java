package lv.ogresnamsaimnieks.events;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A fact one service tells the others. Fields are added, never renamed or removed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Event permits BillingEvent, DocumentsEvent, IdentityEvent, MessagingEvent, MeteringEvent {

    /** The topic, one for each service that speaks. */
    String topic();

    /** Events about the same thing share a key, and so keep their order. */
    String key();
}
