package lv.ogresnamsaimnieks.sandbox.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a page in {@code pages/}, with places such as {@code {{name}}} to be filled in. */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

    static Template of(String name) {
        return new Template(Resources.text("pages/" + name + ".html"));
    }

    /** A whole page: this piece inside the frame that all pages have. */
    Html page(String title, Map<String, Object> values) {
        return Template.of("frame").fill(Map.of("title", title, "content", fill(values)));
    }

    /** Fills in every place; strings are escaped, {@link Html} is not. */
    Html fill(Map<String, Object> values) {
        return new Html(
                PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values))));
    }

    private static String value(String name, Map<String, Object> values) {
        return switch (values.get(name)) {
            case Html html -> html.text();
            case null -> throw new IllegalStateException("nothing to fill in for " + name);
            case Object other -> Html.escaped(other.toString()).text();
        };
    }
}
