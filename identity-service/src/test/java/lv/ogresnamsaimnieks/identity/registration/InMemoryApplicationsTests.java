package lv.ogresnamsaimnieks.identity.registration;

class InMemoryApplicationsTests extends ApplicationsContract {

    private final Applications applications = new InMemoryApplications();

    @Override
    protected Applications applications() {
        return applications;
    }
}
