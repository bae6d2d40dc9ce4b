/** What proves a reading or a replacement: the photo of a dial, the act of whoever changed the meter. A part of the domain. */
@NullMarked
package lv.ogresnamsaimnieks.metering.evidence;

import org.jspecify.annotations.NullMarked;
