/** A test bank that speaks Citadele's DIGI::Link; written from the protocol alone, it shares no code with the portal's side of it. */
@NullMarked
package lv.ogresnamsaimnieks.sandbox.citadele;

import org.jspecify.annotations.NullMarked;
