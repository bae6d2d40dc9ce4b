/** The addresses at which people, municipal systems and the identity server ask. */
@NullMarked
package lv.ogresnamsaimnieks.identity.web;

import org.jspecify.annotations.NullMarked;
