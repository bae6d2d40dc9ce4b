@NullMarked
package lv.ogresnamsaimnieks.ownership.kafka;

import org.jspecify.annotations.NullMarked;
