package lv.ogresnamsaimnieks.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one sender may ask of this instance.
 *
 * @param body the longest body a person may send
 * @param staffBody the longest body somebody of the staff may send, a scanned document with it
 * @param session what one session may ask
 * @param municipal what one municipal system may ask
 * @param visitor what one address may ask of what is open to everybody
 */
@ConfigurationProperties("portal.limits")
record Limits(DataSize body, DataSize staffBody, Rate session, Rate municipal, Rate visitor) {

    /** So many at once, and then so many each second. */
    record Rate(int burst, int perSecond) {

        Rate {
            if (burst < 1 || perSecond < 1) {
                throw new IllegalArgumentException("A limit lets at least one through");
            }
        }
    }
}
