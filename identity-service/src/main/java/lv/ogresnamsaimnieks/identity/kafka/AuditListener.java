package lv.ogresnamsaimnieks.identity.kafka;

import lv.ogresnamsaimnieks.events.AuditEvent;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditTrailVerified;
import lv.ogresnamsaimnieks.events.AuditEvent.PropertiesRead;
import lv.ogresnamsaimnieks.identity.Auditorship;
import lv.ogresnamsaimnieks.identity.Disclosing;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears the audit trails of all services, and what other systems read there. It is put, not added, so hearing it twice changes
 * nothing.
 */
@Component
class AuditListener {

    private final Auditorship auditorship;
    private final Disclosing disclosing;

    AuditListener(Auditorship auditorship, Disclosing disclosing) {
        this.auditorship = auditorship;
        this.disclosing = disclosing;
    }

    @KafkaListener(topics = AuditEvent.TOPIC)
    void on(AuditEvent event) {
        switch (event) {
            case AuditEntryWritten it -> auditorship.hear(it);
            case AuditTrailVerified it -> auditorship.hear(it);
            case PropertiesRead it -> disclosing.hear(it);
        }
    }
}
