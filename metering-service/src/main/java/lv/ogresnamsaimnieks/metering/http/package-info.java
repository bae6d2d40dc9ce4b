/** How facts get to other systems over HTTP: signed, to addresses that were looked at, with patience that ends. */
@NullMarked
package lv.ogresnamsaimnieks.metering.http;

import org.jspecify.annotations.NullMarked;
