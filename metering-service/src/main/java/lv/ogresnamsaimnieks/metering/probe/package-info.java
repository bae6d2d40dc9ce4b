/** Looks whether the portal can be reached, the way an owner reaches it. */
@NullMarked
package lv.ogresnamsaimnieks.metering.probe;

import org.jspecify.annotations.NullMarked;
