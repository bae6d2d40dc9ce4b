package lv.ogresnamsaimnieks.identity.mongo;

import lv.ogresnamsaimnieks.identity.InService;
import lv.ogresnamsaimnieks.identity.registration.Applications;
import lv.ogresnamsaimnieks.identity.registration.ApplicationsContract;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@InService
class MongoApplicationsTests extends ApplicationsContract {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoApplications applications;

    @BeforeEach
    void empty() {
        mongo.remove(new Query(), MongoApplications.COLLECTION);
    }

    @Override
    protected Applications applications() {
        return applications;
    }
}
