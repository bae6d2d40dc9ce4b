/** What every bank is to Keycloak, whatever its protocol. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak.bank;

import org.jspecify.annotations.NullMarked;
