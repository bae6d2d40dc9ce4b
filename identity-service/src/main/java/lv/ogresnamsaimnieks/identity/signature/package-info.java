/** How signatures are checked: EU DSS, whom it trusts, and what keeps a hostile file from holding the service. */
@NullMarked
package lv.ogresnamsaimnieks.identity.signature;

import org.jspecify.annotations.NullMarked;
