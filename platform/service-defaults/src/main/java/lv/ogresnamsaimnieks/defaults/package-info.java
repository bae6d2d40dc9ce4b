/**
 * How every service behaves alike: who may ask, what an error looks like, how bulk lines come in, how events are told and
 * heard, what time it is. No word of the business.
 */
@NullMarked
package lv.ogresnamsaimnieks.defaults;

import org.jspecify.annotations.NullMarked;
