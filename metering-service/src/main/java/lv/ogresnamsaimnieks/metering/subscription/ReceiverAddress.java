package lv.ogresnamsaimnieks.metering.subscription;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;

/**
 * Where facts may be sent: over TLS, to an address of the open internet. Whoever may name an address must not reach through the
 * portal what stands behind it.
 *
 * @param loopback whether this very machine is allowed, without TLS; in development only
 */
public record ReceiverAddress(boolean loopback) {

    private static final int LONGEST = 500;

    /** What is wrong with the address as it is written. */
    public Optional<Wrong> wrong(URI address) {
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null
                || address.toString().length() > LONGEST) {
            return Optional.of(new Wrong(
                    "url", "malformed", "Norādiet adresi formā https://serveris/ceļš, bez lietotāja un “#”."));
        }
        var plain = "http".equals(address.getScheme());
        return "https".equals(address.getScheme()) || (plain && loopback)
                ? Optional.empty()
                : Optional.of(new Wrong("url", "not-https", "Atļauts tikai https."));
    }

    /** What is wrong with where the address leads; one address of many is enough. */
    public Optional<Wrong> wrong(URI address, List<InetAddress> leadsTo) {
        if (leadsTo.isEmpty()) {
            return Optional.of(new Wrong("url", "unknown-host", "Tāda servera nosaukuma nav."));
        }
        return leadsTo.stream().allMatch(it -> isAllowed(address.getScheme(), it))
                ? Optional.empty()
                : Optional.of(new Wrong("url", "private-address", "Adrese neved uz publiski pieejamu serveri."));
    }

    /** Whether it may be connected to. */
    public boolean isAllowed(String scheme, InetAddress address) {
        return (loopback && address.isLoopbackAddress()) || (isPublic(address) && "https".equals(scheme));
    }

    /** Whether everybody in the internet means the same machine by it (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublicV6(bytes) : isPublicV4(bytes);
    }

    private static boolean isPublicV4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 192 && second == 88 && third == 99)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /** 2000::/3 alone is given out, and of it neither documentation nor what carries an IPv4 address inside. */
    private static boolean isPublicV6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        return first >>> 13 == 1
                && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
                && first != 0x2002
                && first != 0x3fff;
    }
}
