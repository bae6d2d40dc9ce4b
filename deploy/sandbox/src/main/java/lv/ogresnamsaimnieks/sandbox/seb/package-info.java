/** A test bank that speaks SEB's e-Link; written from the protocol alone, it shares no code with the portal's side of it. */
@NullMarked
package lv.ogresnamsaimnieks.sandbox.seb;

import org.jspecify.annotations.NullMarked;
