package org.nuggets.importer.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses of machines are those of the public web, and which belong to one's own network or machine. */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address instanceof Inet6Address wide) {
            byte[] inner = inner(wide.getAddress());
            return inner.length == 4 ? is4(inner) : is6(wide.getAddress());
        }
        return address instanceof Inet4Address && is4(address.getAddress());
    }

    /** An older address inside a newer one: mapped, compatible, by NAT64, 6to4 or Teredo. */
    private static byte[] inner(byte[] bytes) {
        boolean mapped = startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF);
        boolean compatible = startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        boolean translated = startsWith(bytes, 0, 0x64, 0xFF, 0x9B);
        if (mapped || compatible || translated) {
            return Arrays.copyOfRange(bytes, 12, 16);
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return Arrays.copyOfRange(bytes, 2, 6);
        }
        if (startsWith(bytes, 0x20, 0x01, 0, 0)) {
            byte[] client = Arrays.copyOfRange(bytes, 12, 16);
            for (int i = 0; i < client.length; i++) {
                client[i] = (byte) ~client[i];
            }
            return client;
        }
        return new byte[0];
    }

    /** Source: IANA's registry of addresses for special purposes. */
    private static boolean is4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        return a != 0
                && a != 10
                && a != 127
                && a < 224
                && !(a == 100 && b >= 64 && b < 128)
                && !(a == 169 && b == 254)
                && !(a == 172 && b >= 16 && b < 32)
                && !(a == 192 && b == 168)
                && !(a == 192 && b == 0 && (c == 0 || c == 2))
                && !(a == 192 && b == 88 && c == 99)
                && !(a == 198 && (b == 18 || b == 19))
                && !(a == 198 && b == 51 && c == 100)
                && !(a == 203 && b == 0 && c == 113);
    }

    /** Only addresses of the global kind, of which some are for documents and tests. */
    private static boolean is6(byte[] bytes) {
        boolean global = (bytes[0] & 0xE0) == 0x20;
        return global
                && !startsWith(bytes, 0x20, 0x01, 0x0D, 0xB8)
                && !startsWith(bytes, 0x20, 0x01, 0x00)
                && !startsWith(bytes, 0x3F, 0xFF);
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** All addresses of a name; a name has to be public in each of them. */
    static InetAddress[] all(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }
}
