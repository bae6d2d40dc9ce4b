/** Citadele as an identity provider of Keycloak. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak.citadele;

import org.jspecify.annotations.NullMarked;
