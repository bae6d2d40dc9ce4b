/** What people send as a photo, made into a picture of nothing but pixels. */
@NullMarked
package lv.ogresnamsaimnieks.metering.picture;

import org.jspecify.annotations.NullMarked;
