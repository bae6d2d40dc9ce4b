/**
 * A test platform that speaks eParaksts' OAuth 2.0; written from its description alone, it shares no code with the
 * portal's side of it.
 */
@NullMarked
package lv.ogresnamsaimnieks.sandbox.eparaksts;

import org.jspecify.annotations.NullMarked;
