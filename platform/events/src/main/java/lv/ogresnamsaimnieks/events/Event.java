package lv.ogresnamsaimnieks.events;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A fact one service tells the others. Fields are added, never renamed or removed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Event
        permits AuditEvent, BillingEvent, DocumentsEvent, IdentityEvent, MessagingEvent, MeteringEvent {

    /** The topic, one for each service that speaks, and one for what staff do at any of them. */
    String topic();

    /** Events about the same thing share a key, and so keep their order. */
    String key();
}
