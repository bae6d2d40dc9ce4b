package lv.ogresnamsaimnieks.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.identity.Capacity;
import lv.ogresnamsaimnieks.identity.House;
import lv.ogresnamsaimnieks.identity.OwnedProperty;
import lv.ogresnamsaimnieks.identity.SelectableProperty;
import lv.ogresnamsaimnieks.identity.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a person owns or acts for, on the page.
 *
 * @param properties of today
 * @param selectable everything of which the person sees anything in any section, what is current first
 * @param correspondence null for somebody of whom nothing is recorded
 */
record AddressesView(
        List<PropertyView> properties,
        List<SelectableView> selectable,
        @Nullable CorrespondenceView correspondence) {

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

    /**
     * A property in the selector.
     *
     * @param onBehalfOf in whose name the person acts there; null in their own
     * @param sections that show something of it
     * @param seenFrom the first day of which something is seen
     * @param seenUntil the last; null while nobody knows one
     * @param former whether only what was theirs is left to see
     * @param people names, for what was done there by somebody who is known by id
     */
    record SelectableView(
            String id,
            String clientNumber,
            AddressView address,
            HouseView house,
            Capacity capacity,
            @Nullable PersonView onBehalfOf,
            List<String> sections,
            LocalDate seenFrom,
            @Nullable LocalDate seenUntil,
            boolean former,
            List<PersonView> people) {}

    record PersonView(String id, String name) {}

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
            Capacity capacity,
            @Nullable String onBehalfOf,
            LocalDate ownedFrom,
            @Nullable LocalDate ownedUntil,
            List<OwnerView> owners) {}

    record AddressView(@JsonProperty("short") String brief, String full) {}

    record HouseView(String id, String address, String cadastreNumber, int yearBuilt, int flats) {}

    /** @param share only of the one who asks: what the others own is theirs to know */
    record OwnerView(String name, @Nullable String share, boolean self) {}

    static AddressesView of(
            List<OwnedProperty> owned, List<SelectableProperty> selectable, Optional<Settings> settings) {
        return new AddressesView(
                owned.stream().map(AddressesView::property).toList(),
                selectable.stream().map(AddressesView::selectable).toList(),
                settings.map(CorrespondenceView::of).orElse(null));
    }

    private static SelectableView selectable(SelectableProperty it) {
        var property = it.property();
        return new SelectableView(
                property.id(),
                property.clientNumber(),
                new AddressView(property.address().brief(), property.address().full()),
                house(it.house()),
                it.capacity(),
                it.owner().map(one -> new PersonView(one.id(), one.name())).orElse(null),
                it.sections(),
                it.time().from(),
                it.time().until(),
                it.former(),
                it.people().entrySet().stream()
                        .map(one -> new PersonView(one.getKey(), one.getValue()))
                        .toList());
    }

    private static HouseView house(House house) {
        return new HouseView(
                house.id(), house.address().brief(), house.cadastreNumber(), house.yearBuilt(), house.flats());
    }

    private static PropertyView property(OwnedProperty owned) {
        var property = owned.property();
        return new PropertyView(
                property.id(),
                property.clientNumber(),
                new AddressView(property.address().brief(), property.address().full()),
                house(owned.house()),
                property.flat(),
                property.staircase(),
                property.floor(),
                property.area(),
                property.heatedArea(),
                property.cadastreNumber(),
                property.share().toString(),
                property.declaredPersons(),
                owned.capacity(),
                owned.onBehalfOf().orElse(null),
                owned.held().from(),
                owned.held().until(),
                owned.owners().stream()
                        .map(it ->
                                new OwnerView(it.name(), it.self() ? it.share().toString() : null, it.self()))
                        .toList());
    }
}
