/** Builds on what Maven built: prepares, starts, watches and stops every process of the system on one machine. */
@NullMarked
package lv.ogresnamsaimnieks.local;

import org.jspecify.annotations.NullMarked;
