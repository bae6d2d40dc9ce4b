package lv.ogresnamsaimnieks.sandbox.bank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The text a bank signs: every signed value behind its length in three digits. */
public final class SignedText {

    private SignedText() {}

    /** The text as the protocols want it: lengths count symbols, so “ÕUN” is 003. */
    public static String of(List<String> values) {
        return join(values, SignedText::symbols);
    }

    /** The text as a careless bank would make it: lengths count bytes, so “ÕUN” is 004. */
    public static String withByteLengths(List<String> values) {
        return join(values, it -> it.getBytes(StandardCharsets.UTF_8).length);
    }

    public static int symbols(String value) {
        return value.codePointCount(0, value.length());
    }

    private static String join(List<String> values, ToIntFunction<String> length) {
        return values.stream()
                .map(String::strip)
                .map(it -> "%03d%s".formatted(length.applyAsInt(it), it))
                .collect(Collectors.joining());
    }
}
