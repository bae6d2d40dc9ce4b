/** Meters and the readings owners hand in (FAQ 8). This package is the domain; its subpackages are the ways in and out. */
@NullMarked
package lv.ogresnamsaimnieks.metering;

import org.jspecify.annotations.NullMarked;
