/**
 * Notices to owners and the general questions they ask (FAQ 9). This package is the domain; its subpackages are the ways in
 * and out.
 */
@NullMarked
package lv.ogresnamsaimnieks.messaging;

import org.jspecify.annotations.NullMarked;
