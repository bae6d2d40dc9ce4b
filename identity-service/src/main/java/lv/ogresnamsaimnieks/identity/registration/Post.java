package lv.ogresnamsaimnieks.identity.registration;

/** Takes mails to people. */
public interface Post {

    /** Whether the mail was taken; one that was not may be tried again. */
    boolean send(Mail mail);
}
