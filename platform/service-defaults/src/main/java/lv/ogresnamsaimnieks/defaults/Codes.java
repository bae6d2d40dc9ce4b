package lv.ogresnamsaimnieks.defaults;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;

/** Stable names of what is wrong with a field. */
final class Codes {

    private static final Map<String, String> OF_CONSTRAINTS = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Pattern", "malformed",
            "Email", "malformed",
            "Size", "length",
            "Digits", "too-many-digits");

    static String of(@Nullable String constraint) {
        if (constraint == null) {
            return "invalid";
        }
        var known = OF_CONSTRAINTS.get(constraint);
        return known != null
                ? known
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Where in the body Jackson stopped, like {@code readings[0].value}. */
    static String path(DatabindException stopped) {
        var path = new StringBuilder();
        for (var step : stopped.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private Codes() {}
}
