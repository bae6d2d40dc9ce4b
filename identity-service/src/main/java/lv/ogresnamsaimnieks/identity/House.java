package lv.ogresnamsaimnieks.identity;

import lv.ogresnamsaimnieks.events.IdentityEvent.HouseRecorded;

/**
 * An apartment house that the manager manages.
 *
 * @param cadastreNumber 11 digits
 * @param buildingCadastreNumber 14 digits
 * @param staircases how many there are
 * @param flats how many there are
 */
public record House(
        String id,
        Address address,
        String cadastreNumber,
        String buildingCadastreNumber,
        int yearBuilt,
        int staircases,
        int flats,
        long version) {

    House at(long thatVersion) {
        return new House(
                id, address, cadastreNumber, buildingCadastreNumber, yearBuilt, staircases, flats, thatVersion);
    }

    HouseRecorded recorded() {
        return new HouseRecorded(id, address.brief());
    }
}
