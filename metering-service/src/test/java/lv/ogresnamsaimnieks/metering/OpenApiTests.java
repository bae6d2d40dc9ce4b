package lv.ogresnamsaimnieks.metering;

import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.OpenApiContract;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "springdoc.paths-to-exclude=/api/receipts/**,/api/calendars/**")
@WithoutBroker
@Import(Database.class)
class OpenApiTests extends OpenApiContract {

    OpenApiTests() {
        super("metering");
    }
}
