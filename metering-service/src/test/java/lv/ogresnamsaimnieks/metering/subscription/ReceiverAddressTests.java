package lv.ogresnamsaimnieks.metering.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverAddressTests {

    private final ReceiverAddress production = new ReceiverAddress(false);
    private final ReceiverAddress development = new ReceiverAddress(true);

    /** The registries of special addresses (RFC 6890), and the ways in which people write them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "2130706433",
                "127.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void isNoAddressOfTheInternet(String literal) throws UnknownHostException {
        var address = InetAddress.getByName(literal);

        assertThat(production.isAllowed("https", address)).as(literal).isFalse();
        assertThat(production.isAllowed("http", address)).as(literal).isFalse();
        assertThat(development.isAllowed("http", address)).as(literal).isEqualTo(address.isLoopbackAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2a00:1450:4026::8a"
            })
    void isAnAddressOfTheInternetAndIsSentToOverTlsOnly(String literal) throws UnknownHostException {
        var address = InetAddress.getByName(literal);

        assertThat(production.isAllowed("https", address)).as(literal).isTrue();
        assertThat(production.isAllowed("http", address)).as(literal).isFalse();
        assertThat(development.isAllowed("http", address)).as(literal).isFalse();
    }
}
