package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Another system read what is known of a property in a person's time: all of a day in one, as the person may know.
 *
 * @param id of person, property, system and day
 * @param person whose data
 * @param address of the property, for people
 * @param system by the identity server's id
 * @param name of the system, in Latvian
 * @param purpose for which it is registered, in Latvian
 * @param service where it read
 * @param day in Riga
 * @param at when it read last that day
 * @param calls how often that day
 */
public record SystemView(
        String id,
        String person,
        String property,
        String address,
        String system,
        String name,
        String purpose,
        String service,
        LocalDate day,
        Instant at,
        int calls) {}
