package lv.ogresnamsaimnieks.keycloak;

import static lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Citadele's DIGI::Link (AMAI), versions 5.0 and 6.0: AUTHREQ asks the bank who the person is, AUTHRESP is the answer,
 * both signed XML in one form parameter. What the bank sends of its own accord (ESERVICEREQ) was not ordered and is
 * refused.
 */
public final class DigiLink {

    /** How far the bank's clock and ours may be apart (section 6.1.4 of the bank's description). */
    static final Duration LEEWAY = Duration.ofMinutes(15);

    private static final String PARAMETER = "xmldata";
    private static final String REQUEST = "AUTHREQ";
    private static final String ANSWER = "AUTHRESP";
    private static final String UNASKED = "ESERVICEREQ";
    private static final String LATVIAN = "LV";
    private static final String LATVIA = "LV";
    private static final String CONFIRMED = "100";
    private static final Map<String, Reason> NOT_CONFIRMED =
            Map.of("200", Reason.DECLINED, "300", Reason.BANK_FAILED, "400", Reason.BANK_UNAVAILABLE);
    private static final int LONGEST_NAME = 200;

    private static final Pattern REQUEST_UID = Pattern.compile("[0-9A-Za-z-]{5,36}");
    private static final Pattern PERSON_CODE = Pattern.compile("[0-9]{11}");

    /** No underscore, no query: the bank's description allows no other characters. */
    private static final Pattern RETURN_URL = Pattern.compile("[0-9A-Za-z/.:-]{1,254}");

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withResolverStyle(ResolverStyle.STRICT);

    private final String ourId;
    private final String bankId;
    private final DigiLinkVersion version;
    private final PortalKey ours;
    private final TrustedCertificates trusted;
    private final Clock clock;

    /**
     * Speaks for one agreement with the bank.
     *
     * @param ourId the portal's id in the agreement
     * @param bankId what the bank calls itself in its messages
     */
    DigiLink(
            String ourId,
            String bankId,
            DigiLinkVersion version,
            PortalKey ours,
            TrustedCertificates trusted,
            Clock clock) {
        this.ourId = ourId;
        this.bankId = bankId;
        this.version = version;
        this.ours = ours;
        this.trusted = trusted;
        this.clock = clock;
    }

    /** The form of an AUTHREQ; fails for an address to which the bank would not answer. */
    public Map<String, String> request(String requestUid, URI returnTo) {
        if (!RETURN_URL.matcher(returnTo.toString()).matches()) {
            throw new IllegalArgumentException("Citadele does not answer to " + returnTo);
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("Request", REQUEST);
        fields.put("RequestUID", requestUid);
        fields.put("Version", version.number());
        fields.put("Language", LATVIAN);
        if (version.tellsLocation()) {
            fields.put("Location", LATVIA);
        }
        fields.put("ReturnURL", returnTo.toString());
        var message = DigiLinkMessage.of(TIMESTAMP.format(RigaTime.at(clock.instant())), ourId, fields);
        DigiLinkSignature.sign(message, ours);
        return Map.of(PARAMETER, message.xml());
    }

    /**
     * The person that the bank names in an AUTHRESP of code 100; no other code names anybody, whatever else the message
     * says. The sign-in that waited is used up by whatever the bank rightly answers, also by its word that the person
     * cancelled.
     *
     * @param sameBrowser whether a waiting sign-in was started by the browser that brings the answer
     */
    public PersonalCode answered(Map<String, List<String>> form, PendingSignIns pending, Predicate<String> sameBrowser)
            throws AnswerRefused {
        var values = form.getOrDefault(PARAMETER, List.of());
        demand(values.size() <= 1, Reason.DUPLICATE_PARAMETER);
        var message = DigiLinkMessage.read(values.isEmpty() ? "" : values.get(0));
        DigiLinkSignature.demand(message, trusted.certificatesAt(clock.instant()));

        var request = message.amai("Request");
        demand(!UNASKED.equals(request), Reason.NOT_ASKED);
        demand(ANSWER.equals(request), Reason.SERVICE);
        demand(version.number().equals(message.amai("Version")), Reason.VERSION);
        demand(bankId.equals(message.header("From")), Reason.SENDER);
        demand(Set.of("", ourId).contains(message.amaiIfAny("Target")), Reason.RECEIVER);
        demandFresh(message.header("Timestamp"));

        var requestUid = message.amai("RequestUID");
        var waiting = REQUEST_UID.matcher(requestUid).matches() ? pending.find(requestUid) : Optional.<String>empty();
        demand(waiting.isPresent(), Reason.NONCE_UNKNOWN);
        demand(waiting.filter(sameBrowser).isPresent(), Reason.OTHER_BROWSER);
        var outcome = message.amai("Code");
        if (!outcome.equals(CONFIRMED)) {
            var reason =
                    Optional.ofNullable(NOT_CONFIRMED.get(outcome)).orElseThrow(() -> new AnswerRefused(Reason.CODE));
            demand(pending.take(requestUid), Reason.NONCE_USED);
            throw new AnswerRefused(reason);
        }
        var code = person(message);
        demand(pending.take(requestUid), Reason.NONCE_USED);
        return code;
    }

    private static PersonalCode person(DigiLinkMessage message) throws AnswerRefused {
        var name = message.amai("Person");
        demand(!name.isBlank() && name.codePointCount(0, name.length()) <= LONGEST_NAME, Reason.USER_INFO);
        var code = message.amai("PersonCode");
        demand(PERSON_CODE.matcher(code).matches(), Reason.PERSONAL_CODE);
        return PersonalCode.of(code).orElseThrow(() -> new AnswerRefused(Reason.PERSONAL_CODE));
    }

    private void demandFresh(String timestamp) throws AnswerRefused {
        try {
            var local = LocalDateTime.parse(timestamp, TIMESTAMP);
            demand(RigaTime.isWithin(local, clock.instant(), LEEWAY, LEEWAY), Reason.STALE);
        } catch (DateTimeException e) {
            throw new AnswerRefused(Reason.STALE);
        }
    }

    private static void demand(boolean right, Reason otherwise) throws AnswerRefused {
        if (!right) {
            throw new AnswerRefused(otherwise);
        }
    }
}
