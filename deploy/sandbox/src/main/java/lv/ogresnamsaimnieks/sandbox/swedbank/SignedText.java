package lv.ogresnamsaimnieks.sandbox.swedbank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The text a VK_MAC is made over: every signed value behind its length in three digits. */
final class SignedText {

    private SignedText() {}

    /** The text as the protocol wants it: lengths count symbols, so “ÕUN” is 003. */
    static String of(List<String> values) {
        return join(values, SignedText::symbols);
    }

    /** The text as a careless bank would make it: lengths count bytes, so “ÕUN” is 004. */
    static String withByteLengths(List<String> values) {
        return join(values, it -> it.getBytes(StandardCharsets.UTF_8).length);
    }

    static int symbols(String value) {
        return value.codePointCount(0, value.length());
    }

    private static String join(List<String> values, ToIntFunction<String> length) {
        return values.stream()
                .map(String::strip)
                .map(it -> "%03d%s".formatted(length.applyAsInt(it), it))
                .collect(Collectors.joining());
    }
}
