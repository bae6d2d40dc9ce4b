/** Where houses, properties, persons and attempts are kept. */
@NullMarked
package lv.ogresnamsaimnieks.identity.mongo;

import org.jspecify.annotations.NullMarked;
