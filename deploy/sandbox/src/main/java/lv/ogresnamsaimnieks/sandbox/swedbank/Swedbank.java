package lv.ogresnamsaimnieks.sandbox.swedbank;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lv.ogresnamsaimnieks.sandbox.bank.Answer;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.bank.SignedText;
import lv.ogresnamsaimnieks.sandbox.bank.TestBank;
import org.jspecify.annotations.Nullable;

/** The test bank. It answers a 4012 of the portal with a 3013 about the person the tester chose. */
public final class Swedbank implements TestBank<AuthenticationRequest, Variant> {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final Duration LEEWAY = Duration.ofMinutes(5);
    private static final Duration STALE = Duration.ofMinutes(6);
    // A person may look at the bank's page for a while; the request was fresh when it came.
    private static final Duration VISIT = Duration.ofHours(1);

    private final Agreement agreement;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<@Nullable Answer> last = new AtomicReference<>();

    public Swedbank(Agreement agreement, Clock clock) {
        this.agreement = agreement;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "swedbank";
    }

    @Override
    public Class<Variant> variants() {
        return Variant.class;
    }

    @Override
    public AuthenticationRequest take(Fields form) {
        return AuthenticationRequest.read(form, agreement, clock.instant(), LEEWAY);
    }

    @Override
    public AuthenticationRequest resume(Fields form) {
        return AuthenticationRequest.read(form, agreement, clock.instant(), VISIT);
    }

    @Override
    public Optional<Answer> answer(AuthenticationRequest request, Person person, Variant variant) {
        if (variant == Variant.REPLAY) {
            return Optional.ofNullable(last.get()).map(it -> new Answer(request.returnTo(), it.fields()));
        }
        var answer = new Answer(request.returnTo(), fields(request, person, variant));
        if (variant == Variant.CORRECT) {
            last.set(answer);
        }
        return Optional.of(answer);
    }

    /** Bank Link has no message for a person who says no: they stay at the bank. */
    @Override
    public Optional<Answer> decline(AuthenticationRequest request) {
        return Optional.empty();
    }

    private Fields fields(AuthenticationRequest request, Person person, Variant variant) {
        var message = variant == Variant.UNSOLICITED_3012 ? Message.UNREQUESTED_ANSWER : Message.AUTHENTICATION_ANSWER;
        var values = values(message, request, person);
        alter(values, variant);

        var sent = new ArrayList<Field>();
        for (var name : message.signedFields()) {
            var value = values.get(name);
            if (value != null) {
                sent.add(new Field(name, value));
            }
        }
        if (variant == Variant.DUPLICATE_PARAMETER) {
            sent.add(new Field("VK_USER_ID", otherThan(person.personalCode())));
        }
        sent.add(new Field("VK_MAC", mac(message, values, variant)));
        sent.add(new Field("VK_ENCODING", "UTF-8"));
        sent.add(new Field("VK_LANG", request.language()));
        return new Fields(sent);
    }

    private Map<String, String> values(Message message, AuthenticationRequest request, Person person) {
        var values = new LinkedHashMap<String, String>();
        values.put("VK_SERVICE", message.service);
        values.put("VK_VERSION", "009");
        values.put("VK_DATETIME", dateTime(Duration.ZERO));
        values.put("VK_SND_ID", agreement.bank());
        values.put("VK_REC_ID", agreement.portal());
        values.put("VK_USER_ID", person.personalCode());
        values.put("VK_COUNTRY", "LV");
        values.put("VK_OTHER", "");
        values.put("VK_TOKEN", "2");
        values.put("VK_RID", "");
        if (message == Message.UNREQUESTED_ANSWER) {
            values.put("VK_USER", "100001");
            values.put("VK_USER_NAME", person.nameFamilyFirst());
        } else {
            values.put("VK_NONCE", request.nonce());
            values.put("VK_USER_NAME", person.nameAsSent());
        }
        return values;
    }

    private void alter(Map<String, String> values, Variant variant) {
        switch (variant) {
            case COUNTRY_EE -> values.put("VK_COUNTRY", "EE");
            case STALE -> values.put("VK_DATETIME", dateTime(STALE));
            case OTHER_NONCE -> values.put("VK_NONCE", nonce());
            case MISSING_NONCE -> values.remove("VK_NONCE");
            case WRONG_RECEIVER -> values.put("VK_REC_ID", "CITS-PORTALS");
            case TOKEN_7 -> values.put("VK_TOKEN", "7");
            // Bytes and symbols differ only beyond ASCII, and not every name goes there.
            case BYTE_LENGTH_MAC -> values.put("VK_OTHER", "garumi baitos, nevis zīmēs");
            case CORRECT, WRONG_MAC, SHA1, SWAPPED_ORDER, DUPLICATE_PARAMETER, REPLAY, UNSOLICITED_3012 -> {}
        }
    }

    private String mac(Message message, Map<String, String> values, Variant variant) {
        var names = new ArrayList<>(message.signedFields());
        if (variant == Variant.SWAPPED_ORDER) {
            Collections.swap(names, names.indexOf("VK_USER_NAME"), names.indexOf("VK_USER_ID"));
        }
        var signed = names.stream().map(it -> values.getOrDefault(it, "")).toList();
        var mac = agreement
                .bankKey()
                .sign(
                        variant == Variant.BYTE_LENGTH_MAC ? SignedText.withByteLengths(signed) : SignedText.of(signed),
                        StandardCharsets.UTF_8,
                        variant == Variant.SHA1 ? "SHA1withRSA" : "SHA512withRSA");
        if (variant == Variant.WRONG_MAC) {
            mac[mac.length - 1] ^= 1;
        }
        return Base64.getEncoder().encodeToString(mac);
    }

    private String dateTime(Duration ago) {
        return AuthenticationRequest.DATE_TIME.format(clock.instant().minus(ago).atZone(RIGA));
    }

    private String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String otherThan(String personalCode) {
        return List.of("010101-10006", "020202-20006").stream()
                .filter(it -> !it.equals(personalCode))
                .findFirst()
                .orElseThrow();
    }
}
