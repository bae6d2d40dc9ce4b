package lv.ogresnamsaimnieks.sandbox.citadele;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lv.ogresnamsaimnieks.sandbox.bank.Answer;
import lv.ogresnamsaimnieks.sandbox.bank.BankKey;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.bank.TestBank;
import lv.ogresnamsaimnieks.sandbox.citadele.Message.Signing;
import org.jspecify.annotations.Nullable;

/** The test bank. It answers an AUTHREQ of the portal with an AUTHRESP about the person the tester chose. */
public final class Citadele implements TestBank<AuthenticationRequest, Variant> {

    /**
     * What the bank and the portal agreed on: how each is called, the portal's key and the bank's own.
     *
     * @param nextKey the key the bank will use once the portal has its certificate
     */
    public record Agreement(String portal, String bank, PublicKey portalKey, BankKey bankKey, BankKey nextKey) {}

    private static final Duration LEEWAY = Duration.ofMinutes(15);
    private static final Duration TOO_FAR = Duration.ofMinutes(16);
    // A person may look at the bank's page for a while; the request was fresh when it came.
    private static final Duration VISIT = Duration.ofHours(1);

    private final Agreement agreement;
    private final Clock clock;
    private final AtomicReference<@Nullable Answer> last = new AtomicReference<>();

    public Citadele(Agreement agreement, Clock clock) {
        this.agreement = agreement;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "citadele";
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
        var xml = xml(message(request, person, variant), person, variant);
        var answer = new Answer(
                request.returnTo(),
                new Fields(
                        variant == Variant.DUPLICATE_PARAMETER
                                ? List.of(new Field("xmldata", xml), new Field("xmldata", xml))
                                : List.of(new Field("xmldata", xml))));
        if (variant == Variant.CORRECT) {
            last.set(answer);
        }
        return Optional.of(answer);
    }

    @Override
    public Optional<Answer> decline(AuthenticationRequest request) {
        var nobody = new Person("", "", "", "");
        return answer(request, nobody, Variant.CANCELLED_200);
    }

    private Message message(AuthenticationRequest request, Person person, Variant variant) {
        var header = new LinkedHashMap<String, String>();
        header.put("Timestamp", timestamp(Duration.ZERO));
        header.put("From", agreement.bank());
        var amai = new LinkedHashMap<String, String>();
        amai.put("Request", "AUTHRESP");
        amai.put("RequestUID", request.requestUid());
        amai.put("Version", request.version());
        amai.put("Language", request.language());
        amai.put("PersonCode", digits(person));
        amai.put("Person", person.nameReversed());
        amai.put("Code", "100");
        amai.put("Message", "");
        alter(header, amai, person, variant);
        var more = variant == Variant.DUPLICATE_ELEMENT ? "<PersonCode>" + otherThan(person) + "</PersonCode>" : "";
        return new Message(header, amai, more);
    }

    private void alter(Map<String, String> header, Map<String, String> amai, Person person, Variant variant) {
        switch (variant) {
            case STALE -> header.put("Timestamp", timestamp(TOO_FAR.negated()));
            case FUTURE -> header.put("Timestamp", timestamp(TOO_FAR));
            case WRONG_SENDER -> header.put("From", "10099");
            case OTHER_REQUEST -> amai.put("RequestUID", UUID.randomUUID().toString());
            case ESERVICEREQ -> {
                amai.put("Request", "ESERVICEREQ");
                amai.put("Target", agreement.portal());
                amai.remove("Code");
                amai.remove("Message");
            }
            case WRONG_RECEIVER -> amai.put("Target", "CITS-PORTALS");
            case WRONG_VERSION -> amai.put("Version", "3.0");
            case CODE_WITH_DASH -> amai.put("PersonCode", person.personalCode());
            case UNKNOWN_CODE -> amai.put("Code", "500");
            case CANCELLED_200_WITH_PERSON -> amai.put("Code", "200");
            case CANCELLED_200 -> namesNobody(amai, "200", "");
            case FAILED_300 -> namesNobody(amai, "300", "Sistēmas kļūda");
            case UNAVAILABLE_400 -> namesNobody(amai, "400", "Pakalpojums nav pieejams");
            default -> {}
        }
    }

    private static void namesNobody(Map<String, String> amai, String code, String message) {
        amai.remove("PersonCode");
        amai.remove("Person");
        amai.put("Code", code);
        amai.put("Message", message);
    }

    private String xml(Message message, Person person, Variant variant) {
        var key = agreement.bankKey();
        var next = agreement.nextKey();
        var right = Signing.by(key);
        return switch (variant) {
            case UNSIGNED -> message.unsigned();
            case SHA1 -> message.signed(new Signing(key, key.certificate(), true, Message.C14N, ""));
            case EXCLUSIVE_C14N ->
                message.signed(new Signing(key, key.certificate(), false, Message.EXCLUSIVE_C14N, ""));
            case NEXT_KEY -> message.signed(Signing.by(next));
            case OTHER_CERTIFICATE -> message.signed(new Signing(key, next.certificate(), false, Message.C14N, ""));
            case SECOND_REFERENCE ->
                message.signed(new Signing(
                        key,
                        key.certificate(),
                        false,
                        Message.C14N,
                        Message.reference("#other", Message.digest("", false), false)));
            case WRAPPED -> message.wrapped(otherThan(person), right);
            case WRONG_SIGNATURE -> message.signed(right).replaceFirst("(<SignatureValue>).{4}", "$1AAAA");
            case TWO_SIGNATURES -> message.signed(right).replaceFirst("<Signature .*</Signature>", "$0$0");
            case CHANGED -> message.signed(right).replace(digits(person), otherThan(person));
            case COMMENT ->
                message.signed(right).replace(digits(person), new StringBuilder(digits(person)).insert(6, "<!-- -->"));
            case DOCTYPE -> message.signed(right).replaceFirst("\\?>", "$0<!DOCTYPE FIDAVISTA>");
            default -> message.signed(right);
        };
    }

    private String timestamp(Duration fromNow) {
        return AuthenticationRequest.TIMESTAMP.format(
                clock.instant().plus(fromNow).atZone(AuthenticationRequest.RIGA));
    }

    private static String digits(Person person) {
        return person.personalCode().replace("-", "");
    }

    private static String otherThan(Person person) {
        return List.of("01010110006", "02020220006").stream()
                .filter(it -> !it.equals(digits(person)))
                .findFirst()
                .orElseThrow();
    }
}
