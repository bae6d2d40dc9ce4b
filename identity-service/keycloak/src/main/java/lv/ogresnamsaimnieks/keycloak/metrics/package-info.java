/** What Keycloak's metrics endpoint tells of the portal's sign-in. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak.metrics;

import org.jspecify.annotations.NullMarked;
