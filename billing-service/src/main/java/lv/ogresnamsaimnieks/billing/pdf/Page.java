package lv.ogresnamsaimnieks.billing.pdf;

/** XHTML in the making: what comes from outside is text, and never markup. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    /** Markup of ours, as it is. */
    Page add(String markup) {
        text.append(markup);
        return this;
    }

    /** Markup of ours with texts in the places of {@code %s}. */
    Page add(String markup, Object... texts) {
        var escaped = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            escaped[i] = escaped(String.valueOf(texts[i]));
        }
        text.append(markup.formatted(escaped));
        return this;
    }

    /** Letters that XML cannot hold are left out. */
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .filter(it -> (it >= 0x20 && it < 0xd800) || it == '\n' || (it >= 0xe000 && it < 0xfffe) || it > 0xffff)
                .forEach(it -> {
                    switch (it) {
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '&' -> escaped.append("&amp;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(it);
                    }
                });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
