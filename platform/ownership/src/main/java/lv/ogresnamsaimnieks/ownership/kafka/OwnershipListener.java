package lv.ogresnamsaimnieks.ownership.kafka;

import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountClosed;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountRegistered;
import lv.ogresnamsaimnieks.events.IdentityEvent.DelegationEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.HouseRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateGranted;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateRevoked;
import lv.ogresnamsaimnieks.events.IdentityEvent.NotificationsChosen;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipBegan;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipRevoked;
import lv.ogresnamsaimnieks.events.IdentityEvent.PropertyRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.ReadingsDelegated;
import lv.ogresnamsaimnieks.events.IdentityEvent.RepresentationRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.RepresentationRevoked;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.springframework.kafka.annotation.KafkaListener;

/** Hears identity and keeps the copy. Each fact is put, not added, so hearing it twice changes nothing. */
class OwnershipListener {

    private final Properties properties;

    OwnershipListener(Properties properties) {
        this.properties = properties;
    }

    @KafkaListener(topics = IdentityEvent.TOPIC, groupId = "${spring.application.name}-ownership")
    void on(IdentityEvent event) {
        switch (event) {
            case HouseRecorded it -> properties.save(new House(it.house(), it.address()));
            case PropertyRecorded it ->
                properties.save(properties
                        .find(it.property())
                        .map(property -> property.with(it))
                        .orElseGet(() -> Property.of(it)));
            case OwnershipBegan it -> properties.save(known(it.property()).with(it));
            case OwnershipEnded it -> properties.save(known(it.property()).with(it));
            case OwnershipRevoked it -> properties.save(known(it.property()).with(it));
            case RepresentationRecorded it ->
                properties.save(known(it.property()).with(it));
            case RepresentationRevoked it ->
                properties.save(known(it.property()).with(it));
            case MandateGranted it -> properties.save(known(it.property()).with(it));
            case MandateRevoked it -> properties.save(known(it.property()).with(it));
            case ReadingsDelegated it -> properties.save(known(it.property()).with(it));
            case DelegationEnded it -> properties.save(known(it.property()).with(it));
            case AccountRegistered _, AccountClosed _, NotificationsChosen _ -> {
                // Who has an account, and how it is used, says nothing about who owns what.
            }
        }
    }

    private Property known(String property) {
        return properties
                .find(property)
                .orElseThrow(() -> new IllegalStateException("ownership of an unrecorded property " + property));
    }
}
