/** Which login method opens which section, which role opens which desk, which scope opens which municipal route, and what is open to all. Nothing else. */
@NullMarked
package lv.ogresnamsaimnieks.access;

import org.jspecify.annotations.NullMarked;
