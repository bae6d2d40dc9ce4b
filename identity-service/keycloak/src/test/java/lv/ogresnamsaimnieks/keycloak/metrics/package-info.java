@NullMarked
package lv.ogresnamsaimnieks.keycloak.metrics;

import org.jspecify.annotations.NullMarked;
