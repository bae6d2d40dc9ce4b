/**
 * Who owns what, who may register, how a person wants to be reached. This package is the domain; its subpackages are the
 * ways in and out.
 */
@NullMarked
package lv.ogresnamsaimnieks.identity;

import org.jspecify.annotations.NullMarked;
