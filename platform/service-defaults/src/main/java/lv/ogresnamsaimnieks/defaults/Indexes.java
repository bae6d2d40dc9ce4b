package lv.ogresnamsaimnieks.defaults;

import org.springframework.data.mongodb.core.MongoOperations;

/** The indexes a service's queries need; each bean of this kind is run once at start, and running it again is harmless. */
@FunctionalInterface
public interface Indexes {

    void create(MongoOperations mongo);
}
