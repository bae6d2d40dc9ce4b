/** Who owns which property, for which time: a service's own copy, made of what identity tells and of nothing else. */
@NullMarked
package lv.ogresnamsaimnieks.ownership;

import org.jspecify.annotations.NullMarked;
