package lv.ogresnamsaimnieks.identity.mandate;

import java.util.List;
import lv.ogresnamsaimnieks.identity.Grant;
import lv.ogresnamsaimnieks.identity.Grants;

/** What approved powers of attorney let people do. */
public class MandateGrants implements Grants {

    private final Mandates mandates;

    public MandateGrants(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public List<Grant> to(String grantee) {
        return grants(mandates.to(grantee));
    }

    @Override
    public List<Grant> at(String property) {
        return grants(mandates.at(property));
    }

    private static List<Grant> grants(List<Mandate> mandates) {
        return mandates.stream().flatMap(it -> it.grant().stream()).toList();
    }
}
