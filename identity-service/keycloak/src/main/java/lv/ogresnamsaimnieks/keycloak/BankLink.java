package lv.ogresnamsaimnieks.keycloak;

import static lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;

import java.net.URI;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Swedbank's Bank Link, version 009: message 4012 asks the bank who the person is, message 3013 is the signed answer.
 * Anything the bank did not sign for this portal, this browser and this minute is refused.
 */
public final class BankLink {

    /** How far the bank's clock and ours may be apart. */
    static final Duration LEEWAY = Duration.ofMinutes(5);

    private static final String REQUEST = "4012";
    private static final String ANSWER = "3013";
    private static final String VERSION = "009";
    private static final String ENCODING = "UTF-8";
    private static final String LATVIA = "LV";
    private static final String LATVIAN = "LAT";

    /** ID card, mobile ID, one-time codes, PIN calculator, Smart-ID; a card of reusable codes (7) is too weak. */
    private static final Set<String> TOKENS = Set.of("1", "2", "5", "6", "9");

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final String ourId;
    private final String bankId;
    private final PrivateKey ourKey;
    private final TrustedCertificates trusted;
    private final Clock clock;

    /**
     * Speaks for one agreement with the bank.
     *
     * @param ourId the portal's id in the agreement
     * @param bankId the bank's id in the agreement
     */
    public BankLink(String ourId, String bankId, PrivateKey ourKey, TrustedCertificates trusted, Clock clock) {
        this.ourId = ourId;
        this.bankId = bankId;
        this.ourKey = ourKey;
        this.trusted = trusted;
        this.clock = clock;
    }

    /** The parameters of message 4012, signed, in the order of the form. */
    public Map<String, String> request(String nonce, URI returnTo) {
        var fields = new EnumMap<BankLinkField, String>(BankLinkField.class);
        fields.put(BankLinkField.SERVICE, REQUEST);
        fields.put(BankLinkField.VERSION, VERSION);
        fields.put(BankLinkField.SND_ID, ourId);
        fields.put(BankLinkField.REC_ID, bankId);
        fields.put(BankLinkField.NONCE, nonce);
        fields.put(BankLinkField.RETURN, returnTo.toString());
        fields.put(
                BankLinkField.DATETIME,
                DATE_TIME.format(clock.instant().atZone(RIGA).toOffsetDateTime()));
        fields.put(BankLinkField.RID, "");
        fields.put(
                BankLinkField.MAC, BankLinkMac.sign(BankLinkMac.text(BankLinkField.SIGNED_IN_REQUEST, fields), ourKey));
        fields.put(BankLinkField.ENCODING, ENCODING);
        fields.put(BankLinkField.LANG, LATVIAN);

        var parameters = new LinkedHashMap<String, String>();
        fields.forEach((field, value) -> {
            if (!field.takes(value)) {
                throw new IllegalArgumentException(field.parameter() + " is too long");
            }
            parameters.put(field.parameter(), value);
        });
        return parameters;
    }

    /**
     * The person that the bank names in message 3013. The sign-in that waited for it is used up only when all else is
     * right.
     *
     * @param sameBrowser whether a waiting sign-in was started by the browser that brings the answer
     */
    public PersonalCode answered(Map<String, List<String>> form, PendingSignIns pending, Predicate<String> sameBrowser)
            throws AnswerRefused {
        var fields = read(form);
        demand(ANSWER.equals(value(fields, BankLinkField.SERVICE)), Reason.SERVICE);
        demand(VERSION.equals(value(fields, BankLinkField.VERSION)), Reason.VERSION);
        demand(bankId.equals(value(fields, BankLinkField.SND_ID)), Reason.SENDER);
        demand(ourId.equals(value(fields, BankLinkField.REC_ID)), Reason.RECEIVER);
        demand(ENCODING.equals(value(fields, BankLinkField.ENCODING)), Reason.ENCODING);
        demandSignature(fields);
        demandFresh(value(fields, BankLinkField.DATETIME));

        var nonce = value(fields, BankLinkField.NONCE);
        var waiting = pending.find(nonce);
        demand(waiting.isPresent(), Reason.NONCE_UNKNOWN);
        demand(waiting.filter(sameBrowser).isPresent(), Reason.OTHER_BROWSER);
        demand(LATVIA.equals(value(fields, BankLinkField.COUNTRY)), Reason.COUNTRY);
        demand(TOKENS.contains(value(fields, BankLinkField.TOKEN)), Reason.TOKEN);
        var code = PersonalCode.of(value(fields, BankLinkField.USER_ID))
                .orElseThrow(() -> new AnswerRefused(Reason.PERSONAL_CODE));
        demand(pending.take(nonce), Reason.NONCE_USED);
        return code;
    }

    private static Map<BankLinkField, String> read(Map<String, List<String>> form) throws AnswerRefused {
        var fields = new EnumMap<BankLinkField, String>(BankLinkField.class);
        for (var field : BankLinkField.values()) {
            var values = form.getOrDefault(field.parameter(), List.of());
            demand(values.size() <= 1, Reason.DUPLICATE_PARAMETER);
            var value = values.isEmpty() ? "" : values.get(0);
            demand(field.takes(value), Reason.TOO_LONG);
            fields.put(field, value.strip());
        }
        return fields;
    }

    private static String value(Map<BankLinkField, String> fields, BankLinkField field) {
        return fields.getOrDefault(field, "");
    }

    private void demandSignature(Map<BankLinkField, String> fields) throws AnswerRefused {
        var keys = trusted.keysAt(clock.instant());
        demand(!keys.isEmpty(), Reason.NO_TRUSTED_CERTIFICATE);
        var text = BankLinkMac.text(BankLinkField.SIGNED_IN_ANSWER, fields);
        var mac = value(fields, BankLinkField.MAC);
        demand(keys.stream().anyMatch(it -> BankLinkMac.verifies(text, mac, it)), Reason.SIGNATURE);
    }

    private void demandFresh(String dateTime) throws AnswerRefused {
        try {
            var at = OffsetDateTime.parse(dateTime, DATE_TIME).toInstant();
            demand(Duration.between(at, clock.instant()).abs().compareTo(LEEWAY) <= 0, Reason.STALE);
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
