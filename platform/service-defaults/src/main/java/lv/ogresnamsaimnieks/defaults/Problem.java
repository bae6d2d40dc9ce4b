package lv.ogresnamsaimnieks.defaults;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** A problem (RFC 9457) written where no controller answers. */
record Problem(HttpStatus status, Map<String, Object> members) {

    static Problem of(HttpStatus status, String type, String title, String detail) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:problem:" + type);
        members.put("title", title);
        members.put("status", status.value());
        members.put("detail", detail);
        return new Problem(status, members);
    }

    Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    void write(HttpServletResponse response, JsonMapper json) {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(members));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
