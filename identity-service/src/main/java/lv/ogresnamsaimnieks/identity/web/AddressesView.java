package lv.ogresnamsaimnieks.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.identity.OwnedProperty;
import org.jspecify.annotations.Nullable;

/** What a person owns, on the page. */
record AddressesView(List<PropertyView> properties) {

    record PropertyView(
            String id,
            String clientNumber,
            AddressView address,
            HouseView house,
            String flat,
            int staircase,
            int floor,
            BigDecimal area,
            BigDecimal heatedArea,
            String cadastreNumber,
            String share,
            int declaredPersons,
            LocalDate ownedFrom,
            @Nullable LocalDate ownedUntil,
            List<OwnerView> owners) {}

    record AddressView(@JsonProperty("short") String brief, String full) {}

    record HouseView(String id, String address, String cadastreNumber, int yearBuilt, int flats) {}

    record OwnerView(String name, String share, boolean self) {}

    static AddressesView of(List<OwnedProperty> owned) {
        return new AddressesView(owned.stream().map(AddressesView::property).toList());
    }

    private static PropertyView property(OwnedProperty owned) {
        var property = owned.property();
        var house = owned.house();
        return new PropertyView(
                property.id(),
                property.clientNumber(),
                new AddressView(property.address().brief(), property.address().full()),
                new HouseView(
                        house.id(), house.address().brief(), house.cadastreNumber(), house.yearBuilt(), house.flats()),
                property.flat(),
                property.staircase(),
                property.floor(),
                property.area(),
                property.heatedArea(),
                property.cadastreNumber(),
                property.share().toString(),
                property.declaredPersons(),
                owned.held().from(),
                owned.held().until(),
                owned.owners().stream()
                        .map(it -> new OwnerView(it.name(), it.share().toString(), it.self()))
                        .toList());
    }
}
