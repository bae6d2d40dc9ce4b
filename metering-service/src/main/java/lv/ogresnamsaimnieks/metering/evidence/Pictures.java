package lv.ogresnamsaimnieks.metering.evidence;

import lv.ogresnamsaimnieks.defaults.rule.Refused;

/** Makes a picture of what people send. */
public interface Pictures {

    /**
     * Decodes a JPEG, PNG or WebP, by its content and whatever it calls itself, and draws it anew.
     *
     * @throws Refused if it is anything else, or too large to be a photo
     */
    Picture of(byte[] sent);
}
