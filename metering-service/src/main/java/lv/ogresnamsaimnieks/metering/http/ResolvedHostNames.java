package lv.ogresnamsaimnieks.metering.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import lv.ogresnamsaimnieks.metering.subscription.HostNames;

/** As this machine resolves them. */
class ResolvedHostNames implements HostNames {

    @Override
    public List<InetAddress> of(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }
}
