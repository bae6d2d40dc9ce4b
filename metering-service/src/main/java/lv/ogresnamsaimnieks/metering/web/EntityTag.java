package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** An answer that is not sent again to whoever has it, told by the versions of the documents it was made of. */
final class EntityTag {

    /** @param versions of everything in it, in its order */
    static <T> ResponseEntity<T> answer(ServletWebRequest request, Stream<String> versions, T body) {
        var tag = "\"" + hash(versions) + "\"";
        return request.checkNotModified(tag)
                ? ResponseEntity.status(304).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(body);
    }

    private static String hash(Stream<String> versions) {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            versions.forEach(it -> sum.update((it + "\n").getBytes(UTF_8)));
            return HexFormat.of().formatHex(sum.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private EntityTag() {}
}
