package lv.ogresnamsaimnieks.messaging.kafka;

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
import lv.ogresnamsaimnieks.messaging.AddressBook;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Where letters go, and who wants which. Who owns what is heard by the copy of ownership. */
@Component
class IdentityListener {

    private final AddressBook addresses;

    IdentityListener(AddressBook addresses) {
        this.addresses = addresses;
    }

    @KafkaListener(topics = IdentityEvent.TOPIC, groupId = "${spring.application.name}-addresses")
    void on(IdentityEvent event) {
        switch (event) {
            case AccountRegistered it -> addresses.hear(it);
            case AccountClosed it -> addresses.hear(it);
            case NotificationsChosen it -> addresses.hear(it);
            case HouseRecorded _,
                    PropertyRecorded _,
                    OwnershipBegan _,
                    OwnershipEnded _,
                    OwnershipRevoked _,
                    RepresentationRecorded _,
                    RepresentationRevoked _,
                    MandateGranted _,
                    MandateRevoked _,
                    ReadingsDelegated _,
                    DelegationEnded _ -> {
                // Says nothing of letters.
            }
        }
    }
}
