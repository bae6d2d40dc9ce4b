/** What other systems subscribe to: the facts of metering, brought to each of them until it has them. */
@NullMarked
package lv.ogresnamsaimnieks.metering.subscription;

import org.jspecify.annotations.NullMarked;
