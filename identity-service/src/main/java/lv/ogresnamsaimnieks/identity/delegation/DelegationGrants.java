package lv.ogresnamsaimnieks.identity.delegation;

import java.util.List;
import lv.ogresnamsaimnieks.identity.Grant;
import lv.ogresnamsaimnieks.identity.Grants;

/** What delegations let tenants do. */
public class DelegationGrants implements Grants {

    private final Delegations delegations;

    public DelegationGrants(Delegations delegations) {
        this.delegations = delegations;
    }

    @Override
    public List<Grant> to(String grantee) {
        return grants(delegations.to(grantee));
    }

    @Override
    public List<Grant> at(String property) {
        return grants(delegations.at(property));
    }

    private static List<Grant> grants(List<Delegation> those) {
        return those.stream().flatMap(it -> it.grant().stream()).toList();
    }
}
