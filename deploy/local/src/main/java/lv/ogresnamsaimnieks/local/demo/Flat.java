package lv.ogresnamsaimnieks.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A flat as the municipal API takes it. */
record Flat(
        String id,
        String house,
        String flat,
        int staircase,
        int floor,
        BigDecimal area,
        BigDecimal heatedArea,
        String cadastreNumber,
        String share,
        int declaredPersons,
        String clientNumber,
        List<Owner> owners) {

    /** Whoever owned it on that day. */
    String payer(LocalDate day) {
        return owners.stream().filter(it -> it.ownedOn(day)).map(Owner::name).collect(Collectors.joining(", "));
    }

    boolean isOwnedBy(Identity person) {
        return owners.stream().anyMatch(it -> person.personalCode().equals(it.personalCode()));
    }
}
