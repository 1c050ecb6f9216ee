package org.nuggets.outside;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Which servers may be asked: those of the internet, and none of the network in which the check runs. What a page links
 * to could otherwise reach a router or a service that trusts its neighbours.
 */
public final class PublicAddress {

    private PublicAddress() {}

    /**
     * Whether every address of a host is one of the internet.
     *
     * @throws UnknownHostException where there is no such host
     */
    public static boolean isPublic(String host) throws UnknownHostException {
        return Stream.of(InetAddress.getAllByName(host)).allMatch(PublicAddress::isPublic);
    }

    /** By the registries of special addresses (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean tests = (first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
                || (first == 203 && second == 0 && third == 113);
        boolean assigned = first == 192 && second == 0 && (third == 0 || third == 2);
        return first != 0 && first != 10 && first != 127 && first < 224 && !shared && !tests && !assigned;
    }

    private static boolean isPublic6(byte[] bytes) {
        boolean unique = (bytes[0] & 0xfe) == 0xfc;
        boolean documents = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8;
        boolean toldApart = (bytes[0] & 0xe0) == 0x20;
        if (unique || documents) {
            return false;
        }
        // An address of the older kind inside one of the newer (6to4, NAT64).
        if (bytes[0] == 0x20 && bytes[1] == 0x02) {
            return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
        }
        if (bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return toldApart;
    }
}
