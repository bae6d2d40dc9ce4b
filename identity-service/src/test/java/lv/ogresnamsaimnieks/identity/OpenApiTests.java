package lv.ogresnamsaimnieks.identity;

import lv.ogresnamsaimnieks.testsupport.OpenApiContract;

@InService
class OpenApiTests extends OpenApiContract {

    OpenApiTests() {
        super("identity");
    }
}
