/**
 * Registration that begins at the office or with an e-signed letter (FAQ 2.1, 2.2, 5.1, 5.2): from the application to the
 * invitation with which the person opens an account. Domain, like the root package.
 */
@NullMarked
package lv.ogresnamsaimnieks.identity.registration;

import org.jspecify.annotations.NullMarked;
