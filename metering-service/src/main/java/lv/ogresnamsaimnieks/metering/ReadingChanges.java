package lv.ogresnamsaimnieks.metering;

import java.util.List;

/** The order in which the months of properties changed. Whoever has read up to a place in it has missed nothing before. */
public interface ReadingChanges {

    /**
     * What comes after a place.
     *
     * @param months by their ids, each once, in the order of their last change
     * @param last the place up to which this goes
     * @param more whether anything is known to follow
     */
    record Changes(List<String> months, long last, boolean more) {

        public Changes {
            months = List.copyOf(months);
        }
    }

    /**
     * What changed after a place, at most so many changes of it.
     *
     * @param place 0 for the beginning
     */
    Changes after(long place, int most);
}
