package lv.ogresnamsaimnieks.messaging;

/** Takes letters to people. */
public interface Post {

    /** What the mail server said. */
    enum Answer {
        TAKEN,
        /** Not to this address, now or later. */
        REFUSED,
        /** Nobody answered, or not now. */
        UNREACHABLE
    }

    Answer send(Letter letter);
}
