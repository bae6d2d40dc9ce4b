package lv.ogresnamsaimnieks.keycloak;

import java.util.List;

/** What the register of owners says about a person whom a bank or eParaksts named. */
public sealed interface Recognition {

    /**
     * The person owns something here, or acts for somebody who does.
     *
     * @param person identity-service's id of the person
     * @param name given name and family name
     * @param personalCodeMasked the personal code as it may be shown
     * @param properties addresses of what the person owns
     * @param attempt under which staff see what becomes of it; empty of one who was invited
     */
    record Known(String person, String name, String personalCodeMasked, List<String> properties, String attempt)
            implements Recognition {

        /** All names but the last. */
        public String givenName() {
            var split = name.strip().lastIndexOf(' ');
            return split < 0 ? "" : name.strip().substring(0, split);
        }

        /** The last name. */
        public String familyName() {
            var split = name.strip().lastIndexOf(' ');
            return name.strip().substring(split + 1);
        }
    }

    /**
     * Nobody in the register has this personal code.
     *
     * @param attempt the number under which staff see the attempt
     */
    record Unknown(String attempt) implements Recognition {}
}
