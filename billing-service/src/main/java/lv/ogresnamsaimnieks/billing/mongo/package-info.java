@NullMarked
package lv.ogresnamsaimnieks.billing.mongo;

import org.jspecify.annotations.NullMarked;
