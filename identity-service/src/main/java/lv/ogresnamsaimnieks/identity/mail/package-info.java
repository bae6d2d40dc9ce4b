/** How mails to people leave. */
@NullMarked
package lv.ogresnamsaimnieks.identity.mail;

import org.jspecify.annotations.NullMarked;
