/** What a person changes about their own account: its e-mail address, its ways in, its sessions, its end. */
@NullMarked
package lv.ogresnamsaimnieks.keycloak.account;

import org.jspecify.annotations.NullMarked;
