@NullMarked
package lv.ogresnamsaimnieks.ownership.mongo;

import org.jspecify.annotations.NullMarked;
