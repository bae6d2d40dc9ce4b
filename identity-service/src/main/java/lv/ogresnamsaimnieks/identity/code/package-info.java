/** The keys, and all that is hashed and sealed with them: personal codes, letters. */
@NullMarked
package lv.ogresnamsaimnieks.identity.code;

import org.jspecify.annotations.NullMarked;
