package lv.ogresnamsaimnieks.identity.registration;

/** Seals bytes so that only this service opens them again. */
public interface Sealing {

    /**
     * Seals; another time it looks different.
     *
     * @param boundTo without which it does not open again
     */
    byte[] seal(byte[] bytes, String boundTo);

    /**
     * What was sealed.
     *
     * @throws IllegalStateException if it was sealed otherwise or has been changed
     */
    byte[] open(byte[] sealed, String boundTo);
}
