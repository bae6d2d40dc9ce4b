@NullMarked
package lv.ogresnamsaimnieks.metering.kafka;

import org.jspecify.annotations.NullMarked;
