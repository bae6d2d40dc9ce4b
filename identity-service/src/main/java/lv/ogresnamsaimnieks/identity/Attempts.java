package lv.ogresnamsaimnieks.identity;

/** All attempts to come in. */
public interface Attempts {

    /** The next number of a year, from 1; never the same again. */
    int nextNumber(int year);

    void add(Attempt attempt);
}
