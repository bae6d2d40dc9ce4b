/**
 * Documents of owners and houses, and the house file (“Mājas lieta”). This package is the domain; its subpackages are the
 * ways in and out.
 */
@NullMarked
package lv.ogresnamsaimnieks.documents;

import org.jspecify.annotations.NullMarked;
