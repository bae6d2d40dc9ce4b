/** How an owner lets a tenant hand in readings: invited by e-mail, for one flat, until a day, ended at once. */
@NullMarked
package lv.ogresnamsaimnieks.identity.delegation;

import org.jspecify.annotations.NullMarked;
