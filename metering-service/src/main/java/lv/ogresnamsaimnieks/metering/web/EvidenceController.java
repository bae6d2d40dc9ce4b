package lv.ogresnamsaimnieks.metering.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.metering.evidence.FilingActs;
import lv.ogresnamsaimnieks.metering.evidence.Photographing;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The photos that an owner attaches to readings, and the acts of their meters' replacements. */
@RestController
@RequestMapping("/api/meters/{property}")
class EvidenceController {

    /** A byte more than a photo may have, so that one that is too long is seen to be. */
    private static final int LONGEST = 10 * 1024 * 1024 + 1;

    private final Photographing photographing;
    private final FilingActs filing;

    EvidenceController(Photographing photographing, FilingActs filing) {
        this.photographing = photographing;
        this.filing = filing;
    }

    @GetMapping("/readings/{month}/photos")
    List<PhotoView> photos(Owner owner, @PathVariable String property, @PathVariable YearMonth month) {
        return found(photographing.of(owner.person(), property, month)).stream()
                .map(PhotoView::of)
                .toList();
    }

    @GetMapping(path = "/readings/{month}/photos/{meter}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> photo(
            Owner owner, @PathVariable String property, @PathVariable YearMonth month, @PathVariable String meter) {
        return Evidence.picture(found(photographing.jpeg(owner.person(), property, month, meter)));
    }

    /** JPEG, PNG or WebP, told by its content; in the place of the one before. */
    @PutMapping("/readings/{month}/photos/{meter}")
    PhotoView attach(
            Owner owner,
            @PathVariable String property,
            @PathVariable YearMonth month,
            @PathVariable String meter,
            InputStream photo)
            throws IOException {
        return PhotoView.of(
                found(photographing.attach(owner.person(), property, month, meter, photo.readNBytes(LONGEST))));
    }

    /** Taking it away twice changes nothing. */
    @DeleteMapping("/readings/{month}/photos/{meter}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Owner owner, @PathVariable String property, @PathVariable YearMonth month, @PathVariable String meter) {
        found(photographing.remove(owner.person(), property, month, meter));
    }

    @GetMapping("/acts")
    List<ActView> acts(Owner owner, @PathVariable String property) {
        return found(filing.of(owner.person(), property)).stream()
                .map(ActView::of)
                .toList();
    }

    @GetMapping("/acts/{act}")
    ResponseEntity<Resource> act(Owner owner, @PathVariable String property, @PathVariable String act)
            throws IOException {
        return Evidence.act(
                filing,
                found(found(filing.of(owner.person(), property)).stream()
                        .filter(it -> it.id().equals(act))
                        .findFirst()));
    }

    private static <T> T found(Optional<T> perhaps) {
        return perhaps.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
