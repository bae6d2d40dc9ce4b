/** How a person proves at a bank who they are and becomes a user of the portal: the rules, without Keycloak. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak;

import org.jspecify.annotations.NullMarked;
