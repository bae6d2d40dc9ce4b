package lv.ogresnamsaimnieks.billing.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.billing.Bill;
import lv.ogresnamsaimnieks.billing.Bills;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.BillingEvent.BillIssued;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoBills implements Bills {

    static final String COLLECTION = "bills";

    private final MongoOperations mongo;
    private final Outbox billsOutbox;

    MongoBills(MongoOperations mongo, Outbox billsOutbox) {
        this.mongo = mongo;
        this.billsOutbox = billsOutbox;
    }

    @Override
    public Optional<Bill> find(String number) {
        return Optional.ofNullable(mongo.findById(number, Bill.class, COLLECTION));
    }

    @Override
    public List<Bill> of(String property) {
        return mongo.find(query(where("property").is(property)), Bill.class, COLLECTION);
    }

    @Override
    public void save(Bill bill, List<BillIssued> events) {
        billsOutbox.save(bill.id(), bill.version(), bill, events);
    }
}
