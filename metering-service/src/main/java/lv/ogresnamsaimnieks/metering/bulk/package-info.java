/** Readings that staff bring in and take out as whole tables. A part of the domain. */
@NullMarked
package lv.ogresnamsaimnieks.metering.bulk;

import org.jspecify.annotations.NullMarked;
