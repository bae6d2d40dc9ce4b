/** eParaksts as an identity provider of Keycloak. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak.eparaksts;

import org.jspecify.annotations.NullMarked;
