/** A database that speaks MongoDB's protocol and keeps on disk what it acknowledged, for machines without mongod. */
@NullMarked
package lv.ogresnamsaimnieks.local.database;

import org.jspecify.annotations.NullMarked;
