@NullMarked
package lv.ogresnamsaimnieks.documents.web;

import org.jspecify.annotations.NullMarked;
