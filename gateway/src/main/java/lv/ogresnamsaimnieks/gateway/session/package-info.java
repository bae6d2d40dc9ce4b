/** Who is signed in: one document per browser, found by its cookie, and how it begins, is renewed and ends. */
@NullMarked
package lv.ogresnamsaimnieks.gateway.session;

import org.jspecify.annotations.NullMarked;
