package lv.ogresnamsaimnieks.messaging;

import lv.ogresnamsaimnieks.events.IdentityEvent.AccountClosed;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountRegistered;
import lv.ogresnamsaimnieks.events.IdentityEvent.NotificationsChosen;

/** Keeps what identity tells of addresses and choices. Each fact is put, so hearing it twice changes nothing. */
public class AddressBook {

    private final Recipients recipients;

    public AddressBook(Recipients recipients) {
        this.recipients = recipients;
    }

    public void hear(AccountRegistered heard) {
        recipients.save(known(heard.person()).at(heard.email()));
    }

    /** The address is forgotten; the choices stay, since identity keeps them as well. */
    public void hear(AccountClosed heard) {
        recipients.save(known(heard.person()).at(null));
    }

    public void hear(NotificationsChosen heard) {
        recipients.save(known(heard.person()).choosing(heard.windowOpens(), heard.windowLastDay(), heard.notices()));
    }

    private Recipient known(String person) {
        return recipients.find(person).orElseGet(() -> Recipient.untouched(person));
    }
}
