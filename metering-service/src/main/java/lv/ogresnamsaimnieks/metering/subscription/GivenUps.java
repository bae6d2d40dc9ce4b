package lv.ogresnamsaimnieks.metering.subscription;

import java.util.List;

/** What receivers did not take. */
public interface GivenUps {

    /** Puts it; the same again changes nothing. */
    void put(GivenUp it);

    /** Those of a subscription, the latest first. */
    List<GivenUp> of(String subscription, int most);

    long count(String subscription);
}
