package lv.ogresnamsaimnieks.keycloak;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What eParaksts says of a person, and why it is not believed. Nobody signs it: it is believed because we asked for it
 * ourselves, over TLS, with a token that was given for our secret. {@code sub} is not looked at: one person has another
 * at each way of proving who they are.
 */
public final class EIdentity {

    /** The scope that makes eParaksts tell name and personal code. */
    public static final String SCOPE = "urn:lvrtc:fpeil:aa";

    private static final Pattern JSON_TYPE = Pattern.compile("(?i)application/json\\s*(;.*)?");
    private static final Pattern LATVIAN_CODE = Pattern.compile("PNOLV-.*");
    private static final Pattern OTHER_IDENTIFIER = Pattern.compile("[A-Z]{5}-.*");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private EIdentity() {}

    /** The token for the question about the person, from what the token endpoint answered. */
    public static String accessToken(String body) throws AnswerRefused {
        var answer = object(body);
        var token = text(answer, "access_token");
        if (token.isEmpty() || !text(answer, "token_type").equalsIgnoreCase("Bearer")) {
            throw new AnswerRefused(Reason.ACCESS_TOKEN);
        }
        return token;
    }

    /**
     * Whom eParaksts named.
     *
     * @param flow how the person was to prove who they are
     * @param status of the HTTP answer
     */
    public static PersonalCode person(EIdentityFlow flow, int status, @Nullable String contentType, String body)
            throws AnswerRefused {
        if (status != 200
                || contentType == null
                || !JSON_TYPE.matcher(contentType).matches()) {
            throw new AnswerRefused(Reason.USER_INFO);
        }
        var person = object(body);
        if (!proved(flow, person)) {
            throw new AnswerRefused(Reason.FLOW);
        }
        return personalCode(text(person, "serial_number"));
    }

    /** The documents show the flow in {@code amr}, the platform in operation echoes it in {@code acr}. */
    private static boolean proved(EIdentityFlow flow, JsonNode person) {
        var amr = person.path("amr");
        return flow.isIn(text(person, "acr"))
                || flow.isIn(amr.asText(""))
                || StreamSupport.stream(amr.spliterator(), false).anyMatch(it -> flow.isIn(it.asText("")));
    }

    /** Semantics identifiers of ETSI EN 319 412-1: a Latvian personal code, and everything else. */
    private static PersonalCode personalCode(String serialNumber) throws AnswerRefused {
        if (LATVIAN_CODE.matcher(serialNumber).matches()) {
            return PersonalCode.of(serialNumber).orElseThrow(() -> new AnswerRefused(Reason.PERSONAL_CODE));
        }
        throw new AnswerRefused(
                OTHER_IDENTIFIER.matcher(serialNumber).matches() ? Reason.COUNTRY : Reason.PERSONAL_CODE);
    }

    private static JsonNode object(String body) throws AnswerRefused {
        try {
            var read = JSON.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // Its message quotes the answer, which is about a person.
        }
        throw new AnswerRefused(Reason.USER_INFO);
    }

    private static String text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isTextual() ? value.textValue() : "";
    }
}
