@NullMarked
package lv.ogresnamsaimnieks.billing.web;

import org.jspecify.annotations.NullMarked;
