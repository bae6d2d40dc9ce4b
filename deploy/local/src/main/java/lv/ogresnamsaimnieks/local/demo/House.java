package lv.ogresnamsaimnieks.local.demo;

/** A house as the municipal API takes it. */
record House(
        String id,
        String street,
        String number,
        String city,
        String municipality,
        String postcode,
        String cadastreNumber,
        String buildingCadastreNumber,
        int yearBuilt,
        int staircases,
        int flats) {

    static House of(String id, String street, String number, int cadastre, int yearBuilt, int staircases, int flats) {
        var land = "7401003%04d".formatted(cadastre);
        return new House(
                id, street, number, "Ogre", "Ogres nov.", "LV-5001", land, land + "001", yearBuilt, staircases, flats);
    }

    /** As people write it. */
    String address() {
        return street + " " + number + ", Ogre";
    }
}
