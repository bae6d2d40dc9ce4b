/** Bills on paper. */
@NullMarked
package lv.ogresnamsaimnieks.billing.pdf;

import org.jspecify.annotations.NullMarked;
