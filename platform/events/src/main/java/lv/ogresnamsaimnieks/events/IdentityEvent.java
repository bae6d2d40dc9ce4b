package lv.ogresnamsaimnieks.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who owns what, for which time, who acts in an owner's name, and who has an account. Persons are known by identity's own ids, never by personal code. */
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

    /**
     * The company owns a share of the property, and this person represents it there. Recorded again, it has another end.
     *
     * @param company by identity's own id, as owners are
     * @param until the last day; null while nobody knows an end
     */
    record RepresentationRecorded(
            String property,
            String company,
            String person,
            LocalDate from,
            @Nullable LocalDate until) implements IdentityEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /** A representation was recorded by mistake: it never was. */
    record RepresentationRevoked(String property, String company, String person, LocalDate from)
            implements IdentityEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /**
     * A notarised power of attorney (FAQ 1) was approved: while it lasts and the grantor owns the property, the grantee acts
     * there in the grantor's name. Told once for each property.
     *
     * @param sections by id
     * @param until the last day; null while it is for an unlimited time
     */
    record MandateGranted(
            String property,
            String mandate,
            String grantor,
            String grantee,
            List<String> sections,
            LocalDate from,
            @Nullable LocalDate until)
            implements IdentityEvent {

        public MandateGranted {
            sections = List.copyOf(sections);
        }

        @Override
        public String key() {
            return property;
        }
    }

    /** A power of attorney was revoked and opens nothing any more. Told once for each property. */
    record MandateRevoked(String property, String mandate) implements IdentityEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /**
     * An owner lets a tenant hand in readings: from the first day to the last, and as long as the owner owns the property.
     *
     * @param person the tenant
     */
    record ReadingsDelegated(
            String property, String delegation, String owner, String person, LocalDate from, LocalDate until)
            implements IdentityEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /** A tenant hands in nothing any more. */
    record DelegationEnded(String property, String delegation) implements IdentityEvent {
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
