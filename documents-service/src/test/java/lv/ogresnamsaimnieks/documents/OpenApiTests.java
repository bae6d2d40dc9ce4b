package lv.ogresnamsaimnieks.documents;

import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.OpenApiContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        properties = {
            "spring.kafka.listener.auto-startup=false",
            "spring.kafka.admin.auto-create=false",
            "portal.outbox.every=1h"
        })
@Import(Database.class)
class OpenApiTests extends OpenApiContract {

    OpenApiTests() {
        super("documents");
    }
}
