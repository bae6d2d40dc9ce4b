package lv.ogresnamsaimnieks.keycloak;

import static lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * SEB's e-Link, version 001: message 0005 asks the bank who the person is, message 0001 is the signed answer, 0008 the
 * unsigned word that the person declined. Neither question nor answer has a nonce, so an answer is believed only in the
 * browser that waits for one, and once.
 */
public final class ELink {

    /** How old an answer may be. */
    static final Duration OLDEST = Duration.ofMinutes(5);

    /** How far the bank's clock may be ahead of ours. */
    static final Duration AHEAD = Duration.ofMinutes(1);

    private static final String REQUEST = "0005";
    private static final String ANSWER = "0001";
    private static final String DECLINED = "0008";
    private static final String VERSION = "001";
    private static final String LATVIAN = "LAT";

    /** The Latvian way of writing a code; Estonia and Lithuania have eleven digits, too, but no dash. */
    private static final Pattern LATVIAN_CODE = Pattern.compile("[0-9]{6}-[0-9]{5}");

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final Pattern OF_A_PERSON = Pattern.compile("ID=([^;]*);NAME=([^;]*)");
    private static final String OF_A_COMPANY = ";USER=";

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private final String ourId;
    private final String bankId;
    private final Map<ELinkSignature, TrustedCertificates> trusted;
    private final Clock clock;

    /**
     * Speaks for one agreement with the bank.
     *
     * @param ourId the portal's id in the agreement
     * @param bankId the bank's id in the agreement
     */
    ELink(String ourId, String bankId, Map<ELinkSignature, TrustedCertificates> trusted, Clock clock) {
        this.ourId = ourId;
        this.bankId = bankId;
        this.trusted = Map.copyOf(trusted);
        this.clock = clock;
    }

    /** The parameters of message 0005, in the order of the form. */
    public Map<String, String> request() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(ELinkField.SND_ID.parameter(), ourId);
        parameters.put(ELinkField.SERVICE.parameter(), REQUEST);
        parameters.put(ELinkField.LANG.parameter(), LATVIAN);
        return parameters;
    }

    /**
     * The person that the bank names in message 0001. Answer and waiting are used up only when all else is right.
     *
     * @param browser what tells the browser that brings the answer from all others
     */
    public PersonalCode answered(
            Map<String, List<String>> form, String browser, PendingSignIns pending, UsedAnswers used)
            throws AnswerRefused {
        var fields = read(form);
        demand(!DECLINED.equals(value(fields, ELinkField.SERVICE)), Reason.DECLINED);
        demand(ANSWER.equals(value(fields, ELinkField.SERVICE)), Reason.SERVICE);
        demand(VERSION.equals(value(fields, ELinkField.VERSION)), Reason.VERSION);
        demand(bankId.equals(value(fields, ELinkField.SND_ID)), Reason.SENDER);
        demand(ourId.equals(value(fields, ELinkField.REC_ID)), Reason.RECEIVER);
        var signature =
                SignedText.bytes(value(fields, ELinkField.CRC)).orElseThrow(() -> new AnswerRefused(Reason.SIGNATURE));
        demandSignature(fields, signature);
        demandFresh(value(fields, ELinkField.DATE) + " " + value(fields, ELinkField.TIME));
        demand(pending.find(browser).isPresent(), Reason.NOT_ASKED);
        var code = person(value(fields, ELinkField.USER), value(fields, ELinkField.USER_INFO));
        demand(used.use(fingerprint(signature)), Reason.ANSWER_USED);
        demand(pending.take(browser), Reason.NOT_ASKED);
        return code;
    }

    private static Map<ELinkField, String> read(Map<String, List<String>> form) throws AnswerRefused {
        var fields = new EnumMap<ELinkField, String>(ELinkField.class);
        for (var field : ELinkField.values()) {
            var values = form.getOrDefault(field.parameter(), List.of());
            demand(values.size() <= 1, Reason.DUPLICATE_PARAMETER);
            var value = values.isEmpty() ? "" : values.get(0);
            demand(field.takes(value), Reason.TOO_LONG);
            fields.put(field, value);
        }
        return fields;
    }

    private static String value(Map<ELinkField, String> fields, ELinkField field) {
        return fields.getOrDefault(field, "");
    }

    private void demandSignature(Map<ELinkField, String> fields, byte[] signature) throws AnswerRefused {
        var text = SignedText.of(ELinkField.SIGNED_IN_ANSWER.stream().map(it -> value(fields, it)));
        var now = clock.instant();
        var anybody = false;
        for (var kind : ELinkSignature.values()) {
            var certificates = trusted.get(kind);
            if (certificates == null) {
                continue;
            }
            for (var key : certificates.keysAt(now)) {
                anybody = true;
                if (SignedText.verifies(text, signature, key, kind.algorithm())) {
                    return;
                }
            }
        }
        throw new AnswerRefused(anybody ? Reason.SIGNATURE : Reason.NO_TRUSTED_CERTIFICATE);
    }

    private void demandFresh(String dateTime) throws AnswerRefused {
        try {
            var local = LocalDateTime.parse(dateTime, DATE_TIME);
            demand(RigaTime.isWithin(local, clock.instant(), OLDEST, AHEAD), Reason.STALE);
        } catch (DateTimeException e) {
            throw new AnswerRefused(Reason.STALE);
        }
    }

    /** For a company the bank gives the company's number as {@code ID}; only people sign in here. */
    private static PersonalCode person(String user, String info) throws AnswerRefused {
        demand(!info.contains(OF_A_COMPANY), Reason.COMPANY);
        var person = OF_A_PERSON.matcher(info);
        demand(person.matches() && user.equals(person.group(1)), Reason.USER_INFO);
        demand(!ELEVEN_DIGITS.matcher(user).matches(), Reason.COUNTRY);
        demand(LATVIAN_CODE.matcher(user).matches(), Reason.PERSONAL_CODE);
        return PersonalCode.of(user).orElseThrow(() -> new AnswerRefused(Reason.PERSONAL_CODE));
    }

    /** What an answer is remembered by; it tells nothing of the person. */
    private static String fingerprint(byte[] signature) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot compute SHA-256", e);
        }
    }

    private static void demand(boolean right, Reason otherwise) throws AnswerRefused {
        if (!right) {
            throw new AnswerRefused(otherwise);
        }
    }
}
