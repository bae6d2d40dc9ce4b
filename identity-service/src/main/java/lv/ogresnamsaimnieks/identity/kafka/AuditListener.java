package lv.ogresnamsaimnieks.identity.kafka;

import lv.ogresnamsaimnieks.events.AuditEvent;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditTrailVerified;
import lv.ogresnamsaimnieks.identity.Auditorship;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears the audit trails of all services. An entry is put, not added, so hearing it twice changes nothing. */
@Component
class AuditListener {

    private final Auditorship auditorship;

    AuditListener(Auditorship auditorship) {
        this.auditorship = auditorship;
    }

    @KafkaListener(topics = AuditEvent.TOPIC)
    void on(AuditEvent event) {
        switch (event) {
            case AuditEntryWritten it -> auditorship.hear(it);
            case AuditTrailVerified it -> auditorship.hear(it);
        }
    }
}
