package lv.ogresnamsaimnieks.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.identity.OwnedProperty;
import lv.ogresnamsaimnieks.identity.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a person owns, on the page.
 *
 * @param correspondence null for somebody of whom nothing is recorded
 */
record AddressesView(
        List<PropertyView> properties, @Nullable CorrespondenceView correspondence) {

    /**
     * Where letters go.
     *
     * @param address null for the address of the property
     * @param version of the settings, which a change has to name
     * @param history newest first
     */
    record CorrespondenceView(@Nullable String address, long version, List<SettingsView.ChangeView> history) {

        static CorrespondenceView of(Settings settings) {
            var person = settings.person();
            return new CorrespondenceView(
                    person.contact().correspondenceAddress(),
                    person.contactVersion(),
                    person.history().reversed().stream()
                            .filter(it -> it.field().equals("correspondenceAddress"))
                            .map(SettingsView::change)
                            .toList());
        }
    }

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

    /** @param share only of the one who asks: what the others own is theirs to know */
    record OwnerView(String name, @Nullable String share, boolean self) {}

    static AddressesView of(List<OwnedProperty> owned, Optional<Settings> settings) {
        return new AddressesView(
                owned.stream().map(AddressesView::property).toList(),
                settings.map(CorrespondenceView::of).orElse(null));
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
                        .map(it ->
                                new OwnerView(it.name(), it.self() ? it.share().toString() : null, it.self()))
                        .toList());
    }
}
