/** The sandbox's pages and the JSON that tests read. */
@NullMarked
package lv.ogresnamsaimnieks.sandbox.web;

import org.jspecify.annotations.NullMarked;
