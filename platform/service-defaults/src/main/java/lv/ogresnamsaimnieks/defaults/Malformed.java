package lv.ogresnamsaimnieks.defaults;

import java.util.ArrayList;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Reads on past a value that cannot be read, and remembers it: one answer names every wrong field of a line. */
final class Malformed extends DeserializationProblemHandler {

    private final List<Wrong> wrongs = new ArrayList<>();

    List<Wrong> wrongs() {
        return wrongs;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> deserializer,
            Object bean,
            String name) {
        var path = path(parser.streamReadContext());
        wrongs.add(new Wrong(path, "unknown-field", "Tāda lauka nav."));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String why) {
        return malformed(context.getParser());
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String why) {
        return malformed(context.getParser());
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String why) {
        parser.skipChildren();
        return malformed(parser);
    }

    private @Nullable Object malformed(JsonParser parser) {
        wrongs.add(new Wrong(path(parser.streamReadContext()), "malformed", "Vērtībai nav pareizā forma."));
        return null;
    }

    private static String path(TokenStreamContext at) {
        var path = new StringBuilder();
        for (TokenStreamContext it = at; it != null && !it.inRoot(); it = it.getParent()) {
            path.insert(0, it.inArray() ? "[" + it.getCurrentIndex() + "]" : "." + it.currentName());
        }
        return path.isEmpty() || path.charAt(0) != '.' ? path.toString() : path.substring(1);
    }
}
