/** The keys of the personal codes, and all that is done with them. */
@NullMarked
package lv.ogresnamsaimnieks.identity.code;

import org.jspecify.annotations.NullMarked;
