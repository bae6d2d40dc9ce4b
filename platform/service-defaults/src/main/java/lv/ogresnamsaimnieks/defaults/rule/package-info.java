/** The words in which a domain says no, or says what a command came to. Plain Java, so that a domain may use them. */
@NullMarked
package lv.ogresnamsaimnieks.defaults.rule;

import org.jspecify.annotations.NullMarked;
