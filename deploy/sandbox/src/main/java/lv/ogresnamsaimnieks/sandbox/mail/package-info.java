/** A mailbox that takes every letter, for whomever it is, and passes none on. */
@NullMarked
package lv.ogresnamsaimnieks.sandbox.mail;

import org.jspecify.annotations.NullMarked;
