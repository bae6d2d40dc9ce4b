/** Letters on their way to the mail server. */
@NullMarked
package lv.ogresnamsaimnieks.messaging.mail;

import org.jspecify.annotations.NullMarked;
