package lv.ogresnamsaimnieks.metering;

import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.OpenApiContract;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What is open to everybody has a description of its own. */
@SpringBootTest(properties = "springdoc.paths-to-match=/api/receipts/**,/api/calendars/**")
@WithoutBroker
@Import(Database.class)
class ReceiptsOpenApiTests extends OpenApiContract {

    ReceiptsOpenApiTests() {
        super("receipts");
    }
}
