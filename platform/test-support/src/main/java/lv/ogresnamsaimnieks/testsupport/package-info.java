/** What tests of services stand on: a database, a broker, tokens, a clock, the OpenAPI that is checked in. */
@NullMarked
package lv.ogresnamsaimnieks.testsupport;

import org.jspecify.annotations.NullMarked;
