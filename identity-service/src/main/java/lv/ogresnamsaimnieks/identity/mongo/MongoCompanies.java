package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.identity.Companies;
import lv.ogresnamsaimnieks.identity.Company;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoCompanies implements Companies {

    static final String COLLECTION = "companies";
    static final String REGISTRATION_NUMBER = "registrationNumber";

    private final MongoOperations mongo;
    private final Outbox companiesOutbox;

    MongoCompanies(MongoOperations mongo, Outbox companiesOutbox) {
        this.mongo = mongo;
        this.companiesOutbox = companiesOutbox;
    }

    @Override
    public Optional<Company> find(String company) {
        return Optional.ofNullable(mongo.findById(company, Company.class, COLLECTION));
    }

    @Override
    public List<Company> find(Collection<String> companies) {
        return mongo.find(query(where("_id").in(companies)), Company.class, COLLECTION);
    }

    @Override
    public Optional<Company> withNumber(String registrationNumber) {
        return Optional.ofNullable(
                mongo.findOne(query(where(REGISTRATION_NUMBER).is(registrationNumber)), Company.class, COLLECTION));
    }

    @Override
    public void save(Company company) {
        companiesOutbox.save(company.id(), company.version(), company, List.of());
    }
}
