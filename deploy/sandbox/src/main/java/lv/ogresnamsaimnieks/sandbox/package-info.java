/** The sandbox: banks and a mailbox for development and tests, in one small process. */
@NullMarked
package lv.ogresnamsaimnieks.sandbox;

import org.jspecify.annotations.NullMarked;
