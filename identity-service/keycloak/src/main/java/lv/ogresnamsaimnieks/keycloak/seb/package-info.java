/** SEB as an identity provider of Keycloak. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak.seb;

import org.jspecify.annotations.NullMarked;
