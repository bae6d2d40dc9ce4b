package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Five flats in two houses on 30.11.2026, with everybody who owns, owned, will own or acts there. It is loaded as other
 * systems and the staff would; who may see what of it is worked out here, from the facts and the FAQ, and from nothing of
 * the portal's.
 */
final class RightsWorld {

    static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    /** All that a power of attorney may name. */
    static final Set<String> EVERYTHING =
            Set.of("bills", "meters", "addresses", "notices", "house-file", "communication", "documents");

    enum Who {
        OWNER,
        CO_OWNER,
        FORMER_OWNER,
        NEW_OWNER,
        HEIR,
        REPRESENTATIVE,
        FORMER_REPRESENTATIVE,
        GRANTEE_OF_ALL,
        GRANTEE_OF_BILLS,
        GRANTEE_TO_COME,
        GRANTEE_REVOKED,
        GRANTEE_UNAPPROVED,
        GRANTEE_OF_FORMER,
        TENANT,
        TENANT_TO_COME,
        TENANT_ENDED,
        STRANGER,
        COMPANY;

        String code() {
            var digits = "0101800%03d".formatted(100 + List.of(values()).indexOf(this));
            var weights = new int[] {1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
            var sum = 0;
            for (var i = 0; i < weights.length; i++) {
                sum += (digits.charAt(i) - '0') * weights[i];
            }
            return digits + (1101 - sum) % 11 % 10;
        }

        boolean isAPerson() {
            return this != COMPANY;
        }

        /** Known by an e-mail address only, and by nothing before an owner invites them. */
        boolean isATenant() {
            return name().startsWith("TENANT");
        }

        String email() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + "@piemers.lv";
        }
    }

    enum Flat {
        SHARED("rights-1"),
        SOLD("rights-1"),
        COMPANYS("rights-1"),
        BEQUEATHED("rights-2"),
        SOLD_YESTERDAY("rights-2");

        private final String house;

        Flat(String house) {
            this.house = house;
        }

        String house() {
            return house;
        }

        String id() {
            return "rights-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String clientNumber() {
            return "rm" + List.of(values()).indexOf(this);
        }
    }

    record Owned(
            Flat flat, Who who, LocalDate from, @Nullable LocalDate until) {

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** @param standing whether it was approved and not revoked */
    record Granted(
            Flat flat,
            Who grantor,
            Who grantee,
            Set<String> sections,
            LocalDate from,
            @Nullable LocalDate until,
            boolean standing) {}

    /** @param standing whether it was not ended */
    record Delegated(Flat flat, Who owner, Who tenant, LocalDate from, boolean standing) {}

    record Represented(Who who, LocalDate from, @Nullable LocalDate until) {}

    private static final LocalDate LONG_AGO = LocalDate.parse("2019-05-01");
    private static final LocalDate SALE = LocalDate.parse("2026-06-14");

    static final List<Owned> OWNED = List.of(
            new Owned(Flat.SHARED, Who.OWNER, LONG_AGO, null),
            new Owned(Flat.SHARED, Who.CO_OWNER, LocalDate.parse("2026-06-15"), null),
            new Owned(Flat.SOLD, Who.FORMER_OWNER, LONG_AGO, SALE),
            new Owned(Flat.SOLD, Who.NEW_OWNER, SALE.plusDays(1), null),
            new Owned(Flat.COMPANYS, Who.COMPANY, LONG_AGO, null),
            new Owned(Flat.BEQUEATHED, Who.CO_OWNER, LONG_AGO, TODAY),
            new Owned(Flat.BEQUEATHED, Who.HEIR, TODAY.plusDays(1), null),
            new Owned(Flat.SOLD_YESTERDAY, Who.OWNER, LONG_AGO, TODAY.minusDays(1)),
            new Owned(Flat.SOLD_YESTERDAY, Who.NEW_OWNER, TODAY, null));

    static final List<Represented> REPRESENTED = List.of(
            new Represented(Who.REPRESENTATIVE, LocalDate.parse("2026-06-01"), TODAY),
            new Represented(Who.FORMER_REPRESENTATIVE, LONG_AGO, TODAY.minusDays(1)));

    static final List<Granted> GRANTED = List.of(
            granted(Flat.SHARED, Who.OWNER, Who.GRANTEE_OF_ALL, EVERYTHING, TODAY.minusDays(9), TODAY, true),
            granted(Flat.SHARED, Who.OWNER, Who.GRANTEE_OF_BILLS, Set.of("bills"), TODAY, null, true),
            granted(Flat.SHARED, Who.OWNER, Who.GRANTEE_TO_COME, EVERYTHING, TODAY.plusDays(1), null, true),
            granted(Flat.SHARED, Who.OWNER, Who.GRANTEE_REVOKED, EVERYTHING, TODAY.minusDays(9), null, false),
            granted(Flat.SHARED, Who.OWNER, Who.GRANTEE_UNAPPROVED, EVERYTHING, TODAY.minusDays(9), null, false),
            granted(Flat.SOLD, Who.FORMER_OWNER, Who.GRANTEE_OF_FORMER, EVERYTHING, TODAY.minusDays(9), null, true));

    static final List<Delegated> DELEGATED = List.of(
            new Delegated(Flat.SOLD, Who.NEW_OWNER, Who.TENANT, TODAY, true),
            new Delegated(Flat.COMPANYS, Who.COMPANY, Who.TENANT_TO_COME, TODAY.plusDays(1), true),
            new Delegated(Flat.COMPANYS, Who.COMPANY, Who.TENANT_ENDED, TODAY, false));

    /** Periods of bills, on both sides of the sale. */
    static final List<YearMonth> PERIODS =
            List.of(YearMonth.parse("2026-05"), YearMonth.parse("2026-06"), YearMonth.parse("2026-10"));

    /** Dates of documents and notices, on both sides of every change. */
    static final List<LocalDate> DATES =
            List.of(LocalDate.parse("2026-03-01"), SALE, SALE.plusDays(1), TODAY.minusDays(1), TODAY);

    final Map<Who, String> ids = new EnumMap<>(Who.class);
    private final Http.Municipal municipality = Http.Municipal.municipality();
    private final MintedTokens tokens;
    private final String recorder;
    private final String approver;

    RightsWorld(MintedTokens tokens) {
        this.tokens = tokens;
        this.recorder = tokens.staff("recorder", "client-service");
        this.approver = tokens.staff("approver", "administrator");
    }

    private static Granted granted(
            Flat flat,
            Who grantor,
            Who grantee,
            Set<String> sections,
            LocalDate from,
            @Nullable LocalDate until,
            boolean standing) {
        return new Granted(flat, grantor, grantee, sections, from, until, standing);
    }

    /** Whether, today, the person sees what is of that date; FAQ 1 and 7. */
    static boolean sees(Who who, Flat flat, String section, LocalDate date) {
        if (owns(who, flat, date)) {
            return true;
        }
        var represents = REPRESENTED.stream()
                .anyMatch(it -> it.who() == who
                        && !TODAY.isBefore(it.from())
                        && (it.until() == null || !TODAY.isAfter(it.until())));
        if (represents && owns(Who.COMPANY, flat, date)) {
            return true;
        }
        var delegated = DELEGATED.stream()
                .anyMatch(it -> it.tenant() == who
                        && it.flat() == flat
                        && it.standing()
                        && section.equals("meters")
                        && !TODAY.isBefore(it.from())
                        && !date.isBefore(it.from())
                        && owns(it.owner(), flat, TODAY)
                        && owns(it.owner(), flat, date));
        if (delegated) {
            return true;
        }
        return GRANTED.stream()
                .anyMatch(it -> it.grantee() == who
                        && it.flat() == flat
                        && it.standing()
                        && it.sections().contains(section)
                        && !TODAY.isBefore(it.from())
                        && (it.until() == null || !TODAY.isAfter(it.until()))
                        && owns(it.grantor(), flat, TODAY)
                        && owns(it.grantor(), flat, date));
    }

    /** Whether they see anything of the flat there, be it long past. */
    static boolean knows(Who who, Flat flat, String section) {
        return LONG_AGO.datesUntil(TODAY.plusDays(1)).anyMatch(it -> sees(who, flat, section, it));
    }

    static boolean acts(Who who, Flat flat, String section) {
        return sees(who, flat, section, TODAY);
    }

    static boolean actsInHouse(Who who, String house, String section) {
        return List.of(Flat.values()).stream().anyMatch(it -> it.house().equals(house) && acts(who, it, section));
    }

    private static boolean owns(Who who, Flat flat, LocalDate date) {
        return OWNED.stream()
                .anyMatch(
                        it -> it.who() == who && it.flat() == flat && !it.from().isAfter(TODAY) && it.includes(date));
    }

    /** Puts everything in; where a flat is sold, the power of attorney is from before. */
    void load() {
        put("houses", house("rights-1") + house("rights-2"));
        learnWhoIsWho();
        put("properties", properties(true));
        for (var grant : GRANTED) {
            mandate(grant);
        }
        put("properties", properties(false));
        for (var it : DELEGATED) {
            delegate(it);
        }
        var bills = new StringBuilder();
        var documents = new StringBuilder(document("rights-house-file", "rights-1", null, true, TODAY));
        var notices = new StringBuilder();
        var meters = new StringBuilder();
        for (var house : List.of("rights-1", "rights-2")) {
            documents.append(document(house + "-doc", house, null, false, TODAY));
            for (var date : DATES) {
                notices.append(notice(house + "-" + date, "HOUSE", "house", house, date));
            }
        }
        for (var flat : Flat.values()) {
            PERIODS.forEach(it -> bills.append(bill(flat, it)));
            meters.append(meter(flat));
            for (var date : DATES) {
                documents.append(document(flat.id() + "-" + date, null, flat.id(), false, date));
                notices.append(notice(flat.id() + "-" + date, "PROPERTY", "property", flat.id(), date));
            }
        }
        put("meters", meters.toString());
        put("bills", bills.toString());
        put("documents", documents.toString());
        put("notices", notices.toString());
    }

    static String billNumber(Flat flat, YearMonth period) {
        return period + "-" + flat.clientNumber();
    }

    /** For a moment everybody owns a share of a flat, so that the desk tells how identity calls them. */
    private void learnWhoIsWho() {
        var owners = new ArrayList<String>();
        for (var who : Who.values()) {
            if (!who.isATenant()) {
                owners.add(who.isAPerson() ? owner(who, "1/20", LONG_AGO, null) : company("1/20", LONG_AGO, null));
            }
        }
        put("properties", property("rights-everybody", "rights-1", "rm99", owners));
        var grantors =
                json(asked("GET", "/api/staff/mandates/grantors?clientNumber=rm99", recorder, "", "application/json"));
        for (var owner : grantors.path("owners").values()) {
            var name = owner.path("name").asString();
            var who = name.startsWith("SIA") ? Who.COMPANY : Who.valueOf(name.substring("Persona ".length()));
            ids.put(who, owner.path("id").asString());
        }
        assertThat(ids).hasSize(owners.size());
        put("properties", property("rights-everybody", "rights-1", "rm99", List.of()));
    }

    private void delegate(Delegated it) {
        var giver = it.owner() == Who.COMPANY ? Who.REPRESENTATIVE : it.owner();
        var token = tokens.owner(String.valueOf(ids.get(giver)), "bank");
        var body = Http.JSON.writeValueAsString(Map.of(
                "property", it.flat().id(),
                "email", it.tenant().email(),
                "name", "Persona " + it.tenant().name(),
                "from", it.from().toString(),
                "until", it.from().plusMonths(6).toString()));
        var given = asked("POST", "/api/settings/delegations", token, body, "application/json");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        for (var property : json(asked("GET", "/api/addresses", token, "", "application/json"))
                .path("selectable")
                .values()) {
            for (var person : property.path("people").values()) {
                if (person.path("name")
                        .asString()
                        .equals("Persona " + it.tenant().name())) {
                    ids.put(it.tenant(), person.path("id").asString());
                }
            }
        }
        assertThat(ids).containsKey(it.tenant());
        if (!it.standing()) {
            var path =
                    "/api/settings/delegations/" + Http.json(given).path("id").asString();
            assertThat(asked("DELETE", path, token, "", "application/json").statusCode())
                    .isEqualTo(204);
        }
    }

    private void mandate(Granted it) {
        var id = UUID.randomUUID().toString();
        var path = "/api/staff/mandates/" + id;
        var issued = it.from().isAfter(TODAY) ? TODAY : it.from();
        var body = Http.JSON.writeValueAsString(Map.of(
                "grantor", String.valueOf(ids.get(it.grantor())),
                "granteePersonalCode", it.grantee().code(),
                "granteeGivenName", "Persona",
                "granteeFamilyName", it.grantee().name(),
                "properties", List.of(it.flat().id()),
                "sections", List.copyOf(it.sections()),
                "notary", "Zvērināta notāre Paula Paraugs",
                "registerNumber", "1",
                "issuedOn", issued.toString(),
                "from", it.from().toString()));
        if (it.until() != null) {
            body = body.replaceFirst("\\{", "{\"until\":\"" + it.until() + "\",");
        }
        assertThat(asked("PUT", path, recorder, body, "application/json").statusCode())
                .isEqualTo(201);
        assertThat(asked("PUT", path + "/scan", recorder, "%PDF-1.7 pilnvara", "application/pdf")
                        .statusCode())
                .isEqualTo(200);
        if (it.grantee() == Who.GRANTEE_UNAPPROVED) {
            return;
        }
        assertThat(asked("POST", path + "/approval", recorder, "", "application/json")
                        .statusCode())
                .as("approved by who recorded it")
                .isEqualTo(409);
        assertThat(asked("POST", path + "/approval", approver, "", "application/json")
                        .statusCode())
                .isEqualTo(200);
        if (it.grantee() == Who.GRANTEE_REVOKED) {
            assertThat(asked("POST", path + "/revocation", approver, "{\"reason\":\"Atsaukta.\"}", "application/json")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private String properties(boolean beforeTheSale) {
        var lines = new StringBuilder();
        for (var flat : Flat.values()) {
            var owners = new ArrayList<String>();
            for (var it : OWNED) {
                if (it.flat() == flat) {
                    var until = beforeTheSale && flat == Flat.SOLD ? null : it.until();
                    if (beforeTheSale && it.who() == Who.NEW_OWNER && flat == Flat.SOLD) {
                        continue;
                    }
                    owners.add(
                            it.who().isAPerson()
                                    ? owner(it.who(), flat == Flat.SHARED ? "1/2" : "1/1", it.from(), until)
                                    : company("1/1", it.from(), until));
                }
            }
            lines.append(property(flat.id(), flat.house(), flat.clientNumber(), owners));
        }
        return lines.toString();
    }

    private static HttpResponse<String> asked(String method, String path, String token, String body, String type) {
        return Http.send(HttpRequest.newBuilder(URI.create(RunningPortal.service("identity") + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    /** A service that has not heard of a flat yet refuses what is in it; after a while it has. */
    private void put(String what, String lines) {
        await(what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    var answer = municipality.put("/api/municipal/v1/" + what, lines);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                });
    }

    private static String owner(Who who, String share, LocalDate from, @Nullable LocalDate until) {
        return "{\"personalCode\":\"%s\",\"givenName\":\"Persona\",\"familyName\":\"%s\",\"share\":\"%s\",\"from\":\"%s\",\"until\":%s}"
                .formatted(who.code(), who.name(), share, from, quoted(until));
    }

    private static String company(String share, LocalDate from, @Nullable LocalDate until) {
        var representatives = REPRESENTED.stream()
                .map(it ->
                        "{\"personalCode\":\"%s\",\"givenName\":\"Persona\",\"familyName\":\"%s\",\"from\":\"%s\",\"until\":%s}"
                                .formatted(it.who().code(), it.who().name(), it.from(), quoted(it.until())))
                .toList();
        return "{\"registrationNumber\":\"40000000138\",\"companyName\":\"SIA Matrica\",\"representatives\":%s,\"share\":\"%s\",\"from\":\"%s\",\"until\":%s}"
                .formatted(representatives, share, from, quoted(until));
    }

    private static String property(String id, String house, String clientNumber, List<String> owners) {
        return "{\"id\":\"%s\",\"house\":\"%s\",\"flat\":\"%s\",\"staircase\":1,\"floor\":1,\"area\":40.00,\"heatedArea\":40.00,\"cadastreNumber\":\"74019009999\",\"share\":\"400/31240\",\"declaredPersons\":1,\"clientNumber\":\"%s\",\"owners\":%s}\n"
                .formatted(id, house, clientNumber, clientNumber, owners);
    }

    private static String house(String id) {
        return "{\"id\":\"%s\",\"street\":\"Tiesību iela\",\"number\":\"%s\",\"city\":\"Ogre\",\"municipality\":\"Ogres nov.\",\"postcode\":\"LV-5001\",\"cadastreNumber\":\"74010030999\",\"buildingCadastreNumber\":\"74010030999001\",\"yearBuilt\":1978,\"staircases\":1,\"flats\":6}\n"
                .formatted(id, id.substring(id.length() - 1));
    }

    private static String bill(Flat flat, YearMonth period) {
        var issued = period.plusMonths(1).atDay(10);
        return "{\"number\":\"%s\",\"property\":\"%s\",\"period\":\"%s\",\"issued\":\"%s\",\"due\":\"%s\",\"area\":40.00,\"declaredPersons\":1,\"lines\":[{\"group\":\"OTHER\",\"code\":\"1\",\"title\":\"Uzturēšana\",\"quantity\":1,\"unit\":\"gab.\",\"price\":10,\"net\":10.00}]}\n"
                .formatted(billNumber(flat, period), flat.id(), period, issued, issued.plusDays(20));
    }

    private static String meter(Flat flat) {
        var history = new ArrayList<String>();
        for (var i = 0; i < PERIODS.size(); i++) {
            history.add("{\"month\":\"%s\",\"value\":%d,\"on\":\"%s\"}"
                    .formatted(PERIODS.get(i), 10 + i, PERIODS.get(i).atEndOfMonth()));
        }
        return "{\"id\":\"%s-m\",\"property\":\"%s\",\"serial\":\"%s\",\"resource\":\"COLD_WATER\",\"place\":\"BATHROOM\",\"installedOn\":\"2020-01-01\",\"initialValue\":1,\"history\":%s}\n"
                .formatted(flat.id(), flat.id(), flat.clientNumber(), history);
    }

    private static String document(
            String id, @Nullable String house, @Nullable String property, boolean inHouseFile, LocalDate date) {
        var content =
                Base64.getEncoder().encodeToString(("%PDF-1.7\n" + id + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
        return "{\"id\":\"%s\",\"house\":%s,\"property\":%s,\"houseFileChapter\":%s,\"kind\":\"%s\",\"title\":\"%s\",\"date\":\"%s\",\"fileName\":\"%s.pdf\",\"content\":\"%s\"}\n"
                .formatted(
                        id,
                        quoted(house),
                        quoted(property),
                        inHouseFile ? "\"ESTIMATES\"" : "null",
                        inHouseFile ? "ESTIMATE" : "OTHER",
                        id,
                        date,
                        id,
                        content);
    }

    private static String notice(String id, String kind, String field, String of, LocalDate date) {
        return "{\"id\":\"%s\",\"audience\":{\"kind\":\"%s\",\"%s\":\"%s\"},\"kind\":\"INFORMATION\",\"title\":\"%s\",\"body\":\"Teksts.\",\"publishedAt\":\"%sT06:00:00Z\"}\n"
                .formatted(id, kind, field, of, id, date);
    }

    private static String quoted(@Nullable Object text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
