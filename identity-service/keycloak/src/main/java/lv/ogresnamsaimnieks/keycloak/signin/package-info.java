/** What we add to Keycloak's own ways of signing in. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak.signin;

import org.jspecify.annotations.NullMarked;
