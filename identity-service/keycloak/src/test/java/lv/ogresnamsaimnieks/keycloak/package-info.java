/** Tests of the rules, and of Keycloak as we set it up. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak;

import org.jspecify.annotations.NullMarked;
