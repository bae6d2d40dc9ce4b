package lv.ogresnamsaimnieks.metering.subscription;

import java.net.InetAddress;
import java.util.List;

/** Which addresses a host has. */
public interface HostNames {

    /** All of them; none if nobody knows the host. */
    List<InetAddress> of(String host);
}
