/** What the test banks have in common; nothing of it is shared with the portal's side of the protocols. */
@NullMarked
package lv.ogresnamsaimnieks.sandbox.bank;

import org.jspecify.annotations.NullMarked;
