package lv.ogresnamsaimnieks.identity;

import java.util.UUID;

/** A legal person that owns or owned something, known to everyone else by a random id. */
public record Company(String id, String registrationNumber, String name, long version) {

    static Company of(RegistrationNumber number) {
        return new Company(UUID.randomUUID().toString(), number.digits(), "", 0);
    }

    Company named(String newName) {
        return new Company(id, registrationNumber, newName, version);
    }
}
