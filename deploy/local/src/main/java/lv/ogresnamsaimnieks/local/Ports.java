package lv.ogresnamsaimnieks.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports of this machine. */
final class Ports {

    private Ports() {}

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
