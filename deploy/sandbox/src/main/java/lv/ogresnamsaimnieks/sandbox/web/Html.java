package lv.ogresnamsaimnieks.sandbox.web;

import java.util.Collection;
import java.util.stream.Collectors;

/** Text that is HTML already; everything else is escaped on its way into a page. */
record Html(String text) {

    static final Html NOTHING = new Html("");

    static Html escaped(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    static Html all(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::text).collect(Collectors.joining()));
    }
}
