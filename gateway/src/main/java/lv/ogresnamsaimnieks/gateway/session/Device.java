package lv.ogresnamsaimnieks.gateway.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kind of device and the browser that a session was opened with, as far as the browser tells. No more is kept of
 * what it tells.
 */
public record Device(Kind kind, Browser browser) {

    /** What a person would call it. */
    public enum Kind {
        PHONE,
        TABLET,
        COMPUTER,
        UNKNOWN
    }

    /** The browsers that people know by name. */
    public enum Browser {
        EDGE("Edg"),
        OPERA("OPR/"),
        SAMSUNG("SamsungBrowser/"),
        FIREFOX("Firefox/|FxiOS/"),
        CHROME("Chrome/|CriOS/"),
        SAFARI("Safari/"),
        UNKNOWN("");

        private final Pattern mark;

        Browser(String mark) {
            this.mark = Pattern.compile(mark);
        }
    }

    private static final String APART = "-";

    static Device of(@Nullable String userAgent) {
        var told = userAgent == null ? "" : userAgent;
        // The order matters: most browsers name those that they descend from as well.
        var browser = Arrays.stream(Browser.values())
                .filter(it -> it.mark.matcher(told).find())
                .findFirst()
                .orElseThrow();
        return new Device(kind(told), browser);
    }

    /** Reads what {@link #name} wrote. */
    static Device named(@Nullable String name) {
        var parts = name == null ? new String[0] : name.split(APART, 2);
        try {
            return parts.length == 2
                    ? new Device(
                            Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                            Browser.valueOf(parts[1].toUpperCase(Locale.ROOT)))
                    : of(null);
        } catch (IllegalArgumentException _) {
            return of(null);
        }
    }

    String name() {
        return (kind + APART + browser).toLowerCase(Locale.ROOT);
    }

    private static Kind kind(String told) {
        if (told.contains("iPad") || (told.contains("Android") && !told.contains("Mobile"))) {
            return Kind.TABLET;
        }
        if (told.contains("Mobile") || told.contains("iPhone")) {
            return Kind.PHONE;
        }
        return told.contains("Windows") || told.contains("Macintosh") || told.contains("Linux") || told.contains("CrOS")
                ? Kind.COMPUTER
                : Kind.UNKNOWN;
    }
}
