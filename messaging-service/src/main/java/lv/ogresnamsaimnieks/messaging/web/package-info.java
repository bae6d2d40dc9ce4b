@NullMarked
package lv.ogresnamsaimnieks.messaging.web;

import org.jspecify.annotations.NullMarked;
