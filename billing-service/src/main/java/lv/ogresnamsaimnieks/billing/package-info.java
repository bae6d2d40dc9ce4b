/** Bills, payments and what is still to be paid. This package is the domain; its subpackages are the ways in and out. */
@NullMarked
package lv.ogresnamsaimnieks.billing;

import org.jspecify.annotations.NullMarked;
