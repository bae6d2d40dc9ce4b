/** Which login method opens which section, and which scope opens which municipal route. Nothing else. */
@NullMarked
package lv.ogresnamsaimnieks.access;

import org.jspecify.annotations.NullMarked;
