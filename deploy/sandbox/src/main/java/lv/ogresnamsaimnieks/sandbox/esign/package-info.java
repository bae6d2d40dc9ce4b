/**
 * Letters with an electronic signature, as people send them: a test issuer of certificates, its time-stamps and its word on
 * revocation, and the signature itself, written from the standards and sharing nothing with what checks it.
 */
@NullMarked
package lv.ogresnamsaimnieks.sandbox.esign;

import org.jspecify.annotations.NullMarked;
