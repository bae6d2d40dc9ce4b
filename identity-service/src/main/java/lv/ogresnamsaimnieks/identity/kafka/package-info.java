/** What identity hears: the audit trails of all services. */
@NullMarked
package lv.ogresnamsaimnieks.identity.kafka;

import org.jspecify.annotations.NullMarked;
