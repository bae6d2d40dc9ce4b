/** How the manager's staff sign in: apart from the owners, with a password and a one-time code. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak.staff;

import org.jspecify.annotations.NullMarked;
