package lv.ogresnamsaimnieks.metering.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All photos of dials. */
public interface DialPhotos {

    /** The photos of these ids, as far as there are any; without their pixels. */
    List<DialPhoto> of(Collection<String> ids);

    /** The JPEG of a photo. */
    Optional<byte[]> jpeg(String id);

    /** Saves the photo with its pixels in one write, in the place of the one before. */
    void save(DialPhoto photo, Picture picture);

    /** The photos that are to be looked at again on that day or should have been before; so many of them. */
    List<DialPhoto> toLookAt(LocalDate day, int atMost);

    /** Looks at the photo no sooner than on that day. */
    void keepUntil(String id, LocalDate day);

    void remove(String id);
}
