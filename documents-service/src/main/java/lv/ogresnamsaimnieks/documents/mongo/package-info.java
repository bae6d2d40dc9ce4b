@NullMarked
package lv.ogresnamsaimnieks.documents.mongo;

import org.jspecify.annotations.NullMarked;
