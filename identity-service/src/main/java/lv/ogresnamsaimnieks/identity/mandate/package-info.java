/** Notarised powers of attorney (FAQ 1): how staff record, approve and revoke them, and what they open. */
@NullMarked
package lv.ogresnamsaimnieks.identity.mandate;

import org.jspecify.annotations.NullMarked;
