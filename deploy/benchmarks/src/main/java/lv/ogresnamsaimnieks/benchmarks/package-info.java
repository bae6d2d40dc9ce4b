/** What the system bears on this machine: how soon it is there, what it needs, what it takes. */
@NullMarked
package lv.ogresnamsaimnieks.benchmarks;

import org.jspecify.annotations.NullMarked;
