/** An invented town: houses, owners, meters, bills and documents, the same on every machine. */
@NullMarked
package lv.ogresnamsaimnieks.local.demo;

import org.jspecify.annotations.NullMarked;
