package lv.ogresnamsaimnieks.documents.mongo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import lv.ogresnamsaimnieks.testsupport.Database;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The service with a database and a broker that nobody answers at: nothing here waits for it. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.kafka.listener.auto-startup=false",
            "spring.kafka.admin.auto-create=false",
            "portal.outbox.every=1h"
        })
@Import(Database.class)
@interface StoreTest {}
