package lv.ogresnamsaimnieks.identity;

/** A person owns a share of a property for a time. */
public record Ownership(String person, Share share, Period period) {

    boolean isTheSameAs(Ownership other) {
        return person.equals(other.person) && period.from().equals(other.period.from());
    }
}
