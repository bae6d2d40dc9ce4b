package lv.ogresnamsaimnieks.sandbox.seb;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lv.ogresnamsaimnieks.sandbox.bank.Answer;
import lv.ogresnamsaimnieks.sandbox.bank.BankKey;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.bank.SignedText;
import lv.ogresnamsaimnieks.sandbox.bank.TestBank;
import org.jspecify.annotations.Nullable;

/** The test bank. It answers a 0005 of the portal with a 0001 about the person the tester chose, or with a 0008. */
public final class Seb implements TestBank<AuthenticationRequest, Variant> {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Charset BALTIC = Charset.forName("windows-1257");

    /**
     * What the bank and the portal agreed on: how each is called, and the bank's key.
     *
     * @param returnTo where answers go; no message says it
     */
    public record Agreement(String portal, String bank, String returnTo, BankKey bankKey) {}

    private final Agreement agreement;
    private final Clock clock;
    private final AtomicReference<@Nullable Answer> last = new AtomicReference<>();

    public Seb(Agreement agreement, Clock clock) {
        this.agreement = agreement;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "seb";
    }

    @Override
    public Class<Variant> variants() {
        return Variant.class;
    }

    @Override
    public AuthenticationRequest take(Fields form) {
        return AuthenticationRequest.read(form, agreement);
    }

    @Override
    public AuthenticationRequest resume(Fields form) {
        return AuthenticationRequest.read(form, agreement);
    }

    @Override
    public Optional<Answer> answer(AuthenticationRequest request, Person person, Variant variant) {
        if (variant == Variant.REPLAY) {
            return Optional.ofNullable(last.get());
        }
        if (variant == Variant.DECLINED_0008) {
            return decline(request);
        }
        var answer = new Answer(agreement.returnTo(), fields(request, person, variant));
        if (variant == Variant.CORRECT) {
            last.set(answer);
        }
        return Optional.of(answer);
    }

    @Override
    public Optional<Answer> decline(AuthenticationRequest request) {
        return Optional.of(new Answer(
                agreement.returnTo(),
                new Fields(List.of(
                        new Field("IB_SND_ID", agreement.bank()),
                        new Field("IB_SERVICE", "0008"),
                        new Field("IB_LANG", request.language())))));
    }

    private Fields fields(AuthenticationRequest request, Person person, Variant variant) {
        var values = values(person);
        alter(values, person, variant);

        var sent = new ArrayList<Field>();
        values.forEach((name, value) -> sent.add(new Field(name, value)));
        if (variant == Variant.DUPLICATE_PARAMETER) {
            sent.add(new Field("IB_USER", otherThan(person)));
        }
        sent.add(new Field("IB_CRC", crc(values, variant)));
        sent.add(new Field("IB_LANG", request.language()));
        return new Fields(sent);
    }

    /** The signed fields in the order of the protocol. */
    private Map<String, String> values(Person person) {
        var values = new LinkedHashMap<String, String>();
        values.put("IB_SND_ID", agreement.bank());
        values.put("IB_SERVICE", "0001");
        values.put("IB_REC_ID", agreement.portal());
        values.put("IB_USER", person.personalCode());
        at(values, Duration.ZERO);
        values.put("IB_USER_INFO", info(person.personalCode(), person.nameAsSent()));
        values.put("IB_VERSION", "001");
        return values;
    }

    private void alter(Map<String, String> values, Person person, Variant variant) {
        switch (variant) {
            case COUNTRY_EE -> {
                values.put("IB_USER", "38001085718");
                values.put("IB_USER_INFO", info("38001085718", person.nameAsSent()));
            }
            case STALE -> at(values, Duration.ofMinutes(-6));
            case FUTURE -> at(values, Duration.ofMinutes(2));
            case UNSOLICITED_0003 -> values.put("IB_SERVICE", "0003");
            case WRONG_RECEIVER -> values.put("IB_REC_ID", "CITS");
            case WRONG_SENDER -> values.put("IB_SND_ID", "CITABANKA");
            case COMPANY -> values.put("IB_USER_INFO", "ID=40000000001;NAME=SIA PARAUGS;USER=" + person.nameAsSent());
            case OTHER_PERSON -> values.put("IB_USER_INFO", info(otherThan(person), person.nameAsSent()));
            // Bytes and symbols differ only beyond ASCII, and not every name goes there.
            case BYTE_LENGTH_MAC, OTHER_CHARSET ->
                values.put("IB_USER_INFO", info(person.personalCode(), person.nameAsSent() + " Ē"));
            case CORRECT, WRONG_MAC, SHA1, SWAPPED_ORDER, DUPLICATE_PARAMETER, REPLAY, DECLINED_0008 -> {}
        }
    }

    private void at(Map<String, String> values, Duration fromNow) {
        var moment = clock.instant().plus(fromNow).atZone(RIGA);
        values.put("IB_DATE", DATE.format(moment));
        values.put("IB_TIME", TIME.format(moment));
    }

    private String crc(Map<String, String> values, Variant variant) {
        var names = new ArrayList<>(values.keySet());
        if (variant == Variant.SWAPPED_ORDER) {
            Collections.swap(names, names.indexOf("IB_USER"), names.indexOf("IB_USER_INFO"));
        }
        var signed = names.stream().map(it -> values.getOrDefault(it, "")).toList();
        var crc = agreement
                .bankKey()
                .sign(
                        variant == Variant.BYTE_LENGTH_MAC ? SignedText.withByteLengths(signed) : SignedText.of(signed),
                        variant == Variant.OTHER_CHARSET ? BALTIC : StandardCharsets.UTF_8,
                        variant == Variant.SHA1 ? "SHA1withRSA" : "SHA512withRSA");
        if (variant == Variant.WRONG_MAC) {
            crc[crc.length - 1] ^= 1;
        }
        return Base64.getEncoder().encodeToString(crc);
    }

    private static String info(String personalCode, String name) {
        return "ID=" + personalCode + ";NAME=" + name;
    }

    private static String otherThan(Person person) {
        return List.of("010101-10006", "020202-20006").stream()
                .filter(it -> !it.equals(person.personalCode()))
                .findFirst()
                .orElseThrow();
    }
}
