/** How a person whom the register of owners knows gets an account: the pages and the e-mail, inside Keycloak. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak.registration;

import org.jspecify.annotations.NullMarked;
