/** Tables as spreadsheets write and read them: workbooks and separated text. */
@NullMarked
package lv.ogresnamsaimnieks.metering.spreadsheet;

import org.jspecify.annotations.NullMarked;
