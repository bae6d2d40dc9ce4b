package lv.ogresnamsaimnieks.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Who owns what, for which time, and who has an account. Persons are known by identity's own ids, never by personal code. */
public sealed interface IdentityEvent extends Event {

    String TOPIC = "identity";

    @Override
    default String topic() {
        return TOPIC;
    }

    /** A house was recorded or its record changed. */
    record HouseRecorded(String house, String address) implements IdentityEvent {
        @Override
        public String key() {
            return house;
        }
    }

    /** An apartment property was recorded or its record changed. Area in m². */
    record PropertyRecorded(
            String property,
            String house,
            int staircase,
            String flat,
            String address,
            String clientNumber,
            BigDecimal area,
            int declaredPersons)
            implements IdentityEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /** From this day, 00:00 in Riga, the person owns a share of the property. */
    record OwnershipBegan(String property, String person, String share, LocalDate from) implements IdentityEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /** The ownership that began on {@code from} lasts until this day, which is its last. */
    record OwnershipEnded(String property, String person, LocalDate from, LocalDate until) implements IdentityEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /** An ownership was recorded by mistake: it never was. */
    record OwnershipRevoked(String property, String person, LocalDate from) implements IdentityEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /** A person closed the account. Whatever they own they own as before. */
    record AccountClosed(String person, String account, Instant at) implements IdentityEvent {
        @Override
        public String key() {
            return person;
        }
    }

    /** What a person wants to be told of by e-mail from now on; all of it until the first time. */
    record NotificationsChosen(
            String person,
            boolean bills,
            boolean windowOpens,
            boolean windowLastDay,
            boolean notices,
            boolean answers,
            Instant at)
            implements IdentityEvent {
        @Override
        public String key() {
            return person;
        }
    }

    /** A person confirmed the e-mail address of the account. */
    record AccountRegistered(String person, String account, String email, Instant at) implements IdentityEvent {
        @Override
        public String key() {
            return person;
        }
    }
}
