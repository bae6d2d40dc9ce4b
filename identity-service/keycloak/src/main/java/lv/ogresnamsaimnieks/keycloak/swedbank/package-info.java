/** Swedbank as an identity provider of Keycloak. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak.swedbank;

import org.jspecify.annotations.NullMarked;
