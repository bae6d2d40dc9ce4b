/** A test bank that speaks Bank Link 009; written from the protocol alone, it shares no code with the portal's side of it. */
@NullMarked
package lv.ogresnamsaimnieks.sandbox.swedbank;

import org.jspecify.annotations.NullMarked;
