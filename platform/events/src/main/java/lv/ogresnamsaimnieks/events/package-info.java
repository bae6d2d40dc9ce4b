/** What the services tell one another: facts, in the past tense. Fields are added, never renamed or removed. */
@NullMarked
package lv.ogresnamsaimnieks.events;

import org.jspecify.annotations.NullMarked;
