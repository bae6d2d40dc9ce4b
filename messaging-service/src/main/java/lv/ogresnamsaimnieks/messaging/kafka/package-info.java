@NullMarked
package lv.ogresnamsaimnieks.messaging.kafka;

import org.jspecify.annotations.NullMarked;
