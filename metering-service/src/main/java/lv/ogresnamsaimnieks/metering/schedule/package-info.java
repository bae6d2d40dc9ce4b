/** What has to happen by itself when its time has come. */
@NullMarked
package lv.ogresnamsaimnieks.metering.schedule;

import org.jspecify.annotations.NullMarked;
