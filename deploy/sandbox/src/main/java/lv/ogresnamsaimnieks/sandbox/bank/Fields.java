package lv.ogresnamsaimnieks.sandbox.bank;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The parameters of a form in the order they were sent; a name may stand there more than once. */
public record Fields(List<Field> all) {

    public Fields {
        all = List.copyOf(all);
    }

    /** Reads an {@code application/x-www-form-urlencoded} text; throws {@link IllegalArgumentException} if it is none. */
    public static Fields parse(String encoded) {
        return new Fields(Arrays.stream(encoded.split("&", -1))
                .filter(it -> !it.isEmpty())
                .map(Fields::field)
                .toList());
    }

    /** Every value sent under this name. */
    public List<String> of(String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .map(Field::value)
                .toList();
    }

    /** The value under this name without the spaces around it; empty when it was not sent. */
    public String value(String name) {
        return of(name).stream().findFirst().map(String::strip).orElse("");
    }

    /** The same as an {@code application/x-www-form-urlencoded} text. */
    public String encoded() {
        return all.stream()
                .map(it -> encode(it.name()) + "=" + encode(it.value()))
                .collect(Collectors.joining("&"));
    }

    private static Field field(String pair) {
        var parts = pair.split("=", 2);
        return new Field(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
