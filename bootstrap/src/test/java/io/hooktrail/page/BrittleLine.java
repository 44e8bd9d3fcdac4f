package io.hooktrail.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between a browser and the application that can be cut: what runs over it breaks off, what comes later gets through. */
final class BrittleLine implements AutoCloseable {

    private final ServerSocket door;
    private final URI application;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    BrittleLine(String application) {
        this.application = URI.create(application);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String base() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Breaks off everything, and lets nothing through until it is mended. */
    void cut() {
        down = true;
        open.forEach(BrittleLine::end);
    }

    void mend() {
        down = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = door.accept();
                if (down) {
                    end(browser);
                } else {
                    connect(browser);
                }
            }
        } catch (IOException closed) {
            open.forEach(BrittleLine::end);
        }
    }

    private void connect(Socket browser) throws IOException {
        var server = new Socket(application.getHost(), application.getPort());
        open.add(browser);
        open.add(server);
        Thread.ofVirtual().start(() -> copy(browser, server));
        Thread.ofVirtual().start(() -> copy(server, browser));
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends learn of it below.
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
