@NullMarked
package lv.ogresnamsaimnieks.messaging.mongo;

import org.jspecify.annotations.NullMarked;
