package lv.ogresnamsaimnieks.billing.mongo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The service with a database and a broker that nobody answers at: nothing here waits for it. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@WithoutBroker
@Import(Database.class)
@interface StoreTest {}
