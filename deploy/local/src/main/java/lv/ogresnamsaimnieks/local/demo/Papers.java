package lv.ogresnamsaimnieks.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of the town: the file of each house, papers for everybody, a contract for each of the people to try with. */
final class Papers {

    enum Kind {
        CONTRACT,
        ESTIMATE,
        ACT,
        CERTIFICATE,
        FORM,
        PRICE_LIST,
        OTHER
    }

    enum Chapter {
        BASIC_DATA,
        MANAGER,
        ESTIMATES,
        REPORTS,
        SAVINGS,
        SURVEYS,
        PLANS,
        DECISIONS,
        TECHNICAL
    }

    /** A document as the municipal API takes it. */
    record Document(
            String id,
            @Nullable String house,
            @Nullable String property,
            @Nullable Chapter houseFileChapter,
            Kind kind,
            String title,
            LocalDate date,
            String fileName,
            String content) {}

    private final Town town;
    private final LocalDate today;

    Papers(Town town, LocalDate today) {
        this.town = town;
        this.today = today;
    }

    List<Document> documents() {
        var documents = new ArrayList<Document>();
        town.houses().forEach(it -> documents.addAll(fileOf(it)));
        documents.addAll(forEverybody());
        for (var flat : town.flatsOfAll()) {
            var tried = People.ALL.stream().anyMatch(flat::isOwnedBy);
            if (tried) {
                documents.add(contract(flat));
            }
        }
        return documents;
    }

    private List<Document> fileOf(House house) {
        var year = today.getYear();
        var area = town.flatsOf(house).stream().map(Flat::area).reduce(BigDecimal.ZERO, BigDecimal::add);
        var aYear = area.multiply(new BigDecimal("0.48")).multiply(BigDecimal.valueOf(12));
        var saved = area.multiply(new BigDecimal("0.20")).multiply(BigDecimal.valueOf(12));
        return List.of(
                ofHouse(
                        house,
                        "pamatdati",
                        Chapter.BASIC_DATA,
                        Kind.OTHER,
                        "Mājas pamatdati",
                        LocalDate.of(year, 1, 15),
                        List.of(
                                "Adrese: " + house.address() + ", Ogres nov., LV-5001",
                                "Būves kadastra apzīmējums: " + house.buildingCadastreNumber(),
                                "Ekspluatācijā nodota %d. gadā, %d dzīvokļi, %d kāpņu telpas."
                                        .formatted(house.yearBuilt(), house.flats(), house.staircases()),
                                "Dzīvokļu kopējā platība: " + amount(area) + " m².")),
                ofHouse(
                        house,
                        "parvaldisanas-ligums",
                        Chapter.MANAGER,
                        Kind.CONTRACT,
                        "Pārvaldīšanas līgums",
                        LocalDate.of(2018, 3, 1),
                        List.of(
                                "Pārvaldnieks apņemas veikt dzīvojamās mājas obligātās pārvaldīšanas darbības saskaņā ar Dzīvojamo māju pārvaldīšanas likumu.")),
                estimate(house, year, aYear, saved),
                estimate(house, year + 1, aYear.multiply(new BigDecimal("1.04")), saved),
                ofHouse(
                        house,
                        "parskats-" + (year - 1),
                        Chapter.REPORTS,
                        Kind.OTHER,
                        "%d. gada ieņēmumu un izdevumu pārskats".formatted(year - 1),
                        LocalDate.of(year, 3, 30),
                        List.of(
                                "Ieņēmumi par pārvaldīšanu: " + amount(aYear) + " EUR",
                                "Izdevumi: " + amount(aYear.multiply(new BigDecimal("0.97"))) + " EUR",
                                "Atlikums pārnests uz nākamo gadu.")),
                ofHouse(
                        house,
                        "uzkrajums-" + (year - 1),
                        Chapter.SAVINGS,
                        Kind.OTHER,
                        "Uzkrājums remontdarbiem %d. gada 31. decembrī".formatted(year - 1),
                        LocalDate.of(year, 1, 20),
                        List.of("Uzkrātie līdzekļi: " + amount(saved.multiply(BigDecimal.valueOf(3))) + " EUR.")),
                ofHouse(
                        house,
                        "apsekosana-" + year,
                        Chapter.SURVEYS,
                        Kind.ACT,
                        "Vizuālās apsekošanas akts, %d. gads".formatted(year),
                        LocalDate.of(year, 5, 12),
                        List.of(
                                "Jumts: apmierinošā stāvoklī, jātīra teknes.",
                                "Kāpņu telpas: nepieciešams kosmētiskais remonts.",
                                "Ūdensvada stāvvadi: noplūdes nav konstatētas.")),
                ofHouse(
                        house,
                        "plans-" + year,
                        Chapter.PLANS,
                        Kind.OTHER,
                        "Plānotie un veiktie darbi %d. gadā".formatted(year),
                        LocalDate.of(year, 2, 1),
                        List.of("Jumta tekņu tīrīšana — izpildīts.", "Ieejas durvju maiņa — plānota rudenī.")),
                ofHouse(
                        house,
                        "kopsapulce-" + year,
                        Chapter.DECISIONS,
                        Kind.OTHER,
                        "Dzīvokļu īpašnieku kopsapulces protokols",
                        LocalDate.of(year, 4, 18),
                        List.of("Nolemts apstiprināt uzkrājumu remontdarbiem 0,20 EUR par m² mēnesī.")),
                ofHouse(
                        house,
                        "energosertifikats",
                        Chapter.TECHNICAL,
                        Kind.CERTIFICATE,
                        "Ēkas energosertifikāts",
                        LocalDate.of(2022, 9, 8),
                        List.of("Energoefektivitātes klase: D. Apkures patēriņš: 118 kWh/m² gadā.")));
    }

    private static Document estimate(House house, int year, BigDecimal aYear, BigDecimal saved) {
        return ofHouse(
                house,
                "tame-" + year,
                Chapter.ESTIMATES,
                Kind.ESTIMATE,
                "%d. gada tāme".formatted(year),
                LocalDate.of(year - 1, 10, 15),
                List.of(
                        "Sētnieka darbs un teritorijas kopšana: " + amount(aYear.multiply(new BigDecimal("0.38")))
                                + " EUR",
                        "Avārijas dienests: " + amount(aYear.multiply(new BigDecimal("0.12"))) + " EUR",
                        "Tehniskā uzturēšana: " + amount(aYear.multiply(new BigDecimal("0.30"))) + " EUR",
                        "Administratīvās izmaksas: " + amount(aYear.multiply(new BigDecimal("0.20"))) + " EUR",
                        "Uzkrājums remontdarbiem: " + amount(saved) + " EUR"));
    }

    private List<Document> forEverybody() {
        return List.of(
                new Document(
                        "cenradis",
                        null,
                        null,
                        null,
                        Kind.PRICE_LIST,
                        "Maksas pakalpojumu cenrādis",
                        LocalDate.of(today.getYear(), 1, 2),
                        "cenradis.pdf",
                        content(
                                "Maksas pakalpojumu cenrādis",
                                List.of(
                                        "Izziņa par parāda neesamību: 5,00 EUR",
                                        "Līguma kopija: 5,00 EUR",
                                        "Skaitītāju maiņas akta kopija: 3,00 EUR",
                                        "Cita izziņa: 10,00 EUR",
                                        "Rēķina izdruka: 0,50 EUR",
                                        "Cenas norādītas ar PVN 21 %."))),
                new Document(
                        "iesnieguma-veidlapa",
                        null,
                        null,
                        null,
                        Kind.FORM,
                        "Iesnieguma veidlapa",
                        LocalDate.of(today.getYear(), 1, 2),
                        "iesniegums.pdf",
                        content(
                                "Iesniegums",
                                List.of(
                                        "Vārds, uzvārds: ____________________",
                                        "Dzīvokļa adrese: ____________________",
                                        "Lūdzu: ____________________",
                                        "Datums, paraksts: ____________________"))));
    }

    private Document contract(Flat flat) {
        var owners = flat.payer(today);
        return new Document(
                "ligums-" + flat.id(),
                null,
                flat.id(),
                null,
                Kind.CONTRACT,
                "Līgums par pārvaldīšanu un pakalpojumiem",
                flat.owners().getLast().from(),
                "ligums-" + flat.clientNumber() + ".pdf",
                content(
                        "Līgums par pārvaldīšanu un pakalpojumiem",
                        List.of(
                                "Klienta numurs: " + flat.clientNumber(),
                                "Īpašnieks: " + owners,
                                "Dzīvoklis: " + town.houseOf(flat).street() + " "
                                        + town.houseOf(flat).number() + "–" + flat.flat() + ", Ogre",
                                "Platība: " + amount(flat.area()) + " m².")));
    }

    private static Document ofHouse(
            House house, String name, Chapter chapter, Kind kind, String title, LocalDate date, List<String> lines) {
        var words = new ArrayList<>(List.of(house.address()));
        words.addAll(lines);
        return new Document(
                house.id() + "-" + name,
                house.id(),
                null,
                chapter,
                kind,
                title,
                date,
                name + ".pdf",
                content(title, words));
    }

    private static String content(String title, List<String> lines) {
        return Base64.getEncoder().encodeToString(new Paper(title, lines).pdf());
    }

    private static String amount(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }
}
