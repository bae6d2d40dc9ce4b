package lv.ogresnamsaimnieks.identity.mandate;

import java.util.List;

/**
 * A power of attorney as staff see it.
 *
 * @param inForce whether it opens something today
 * @param approvable whether the member of staff who looks may approve it
 */
public record ShownMandate(
        Mandate mandate, Party grantor, Party grantee, List<Place> properties, boolean inForce, boolean approvable) {

    /**
     * One of the two sides.
     *
     * @param code a masked personal code or a registration number
     */
    public record Party(String id, String name, String code) {}

    /**
     * A property that it is for.
     *
     * @param owned whether the grantor owns it today
     */
    public record Place(String id, String clientNumber, String address, boolean owned) {}
}
