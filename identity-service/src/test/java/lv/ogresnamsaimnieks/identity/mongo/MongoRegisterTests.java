package lv.ogresnamsaimnieks.identity.mongo;

import java.util.List;
import lv.ogresnamsaimnieks.identity.Attempts;
import lv.ogresnamsaimnieks.identity.Companies;
import lv.ogresnamsaimnieks.identity.Houses;
import lv.ogresnamsaimnieks.identity.InService;
import lv.ogresnamsaimnieks.identity.Persons;
import lv.ogresnamsaimnieks.identity.Properties;
import lv.ogresnamsaimnieks.identity.RegisterContract;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@InService
class MongoRegisterTests extends RegisterContract {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoHouses houses;

    @Autowired
    private MongoProperties properties;

    @Autowired
    private MongoPersons persons;

    @Autowired
    private MongoAttempts attempts;

    @Autowired
    private MongoCompanies companies;

    @BeforeEach
    void empty() {
        List.of(
                        MongoHouses.COLLECTION,
                        MongoProperties.COLLECTION,
                        MongoPersons.COLLECTION,
                        MongoCompanies.COLLECTION,
                        MongoAttempts.COLLECTION,
                        MongoAttempts.NUMBERS)
                .forEach(it -> mongo.remove(new Query(), it));
    }

    @Override
    protected Houses houses() {
        return houses;
    }

    @Override
    protected Properties properties() {
        return properties;
    }

    @Override
    protected Persons persons() {
        return persons;
    }

    @Override
    protected Attempts attempts() {
        return attempts;
    }

    @Override
    protected Companies companies() {
        return companies;
    }
}
