package lv.ogresnamsaimnieks.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What it is told. */
public final class Reply {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self';"
                    + " img-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static Reply page(int status, Html page) {
        return of(status, "text/html; charset=utf-8", page.text()).with("Content-Security-Policy", PAGE_POLICY);
    }

    static Reply of(int status, String type, String text) {
        return new Reply(
                status,
                Map.of("Content-Type", type, "Cache-Control", "no-store"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply seeOther(String address) {
        return new Reply(303, Map.of("Location", address, "Cache-Control", "no-store"), new byte[0]);
    }

    Reply with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Reply(status, Map.copyOf(all), body);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
