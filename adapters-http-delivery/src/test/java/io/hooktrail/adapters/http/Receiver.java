package io.hooktrail.adapters.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A receiver on loopback that behaves as told, down to the bytes. */
final class Receiver implements AutoCloseable {

    /** What it does with a connection. The connection is closed when this returns. */
    @FunctionalInterface
    interface Behaviour {
        void on(Connection connection) throws IOException, InterruptedException;
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");

    final AtomicInteger connections = new AtomicInteger();
    final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;

    private Receiver(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        Thread.ofVirtual().start(() -> accept(behaviour));
    }

    static Receiver that(Behaviour behaviour) throws IOException {
        return at("127.0.0.1", 0, behaviour);
    }

    static Receiver at(String address, int port, Behaviour behaviour) throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port), 200);
        return new Receiver(server, behaviour);
    }

    static Receiver on(ServerSocket server, Behaviour behaviour) {
        return new Receiver(server, behaviour);
    }

    /** Answers each request of each connection with these bytes. */
    static Behaviour answering(String response) {
        return connection -> {
            while (connection.readRequest()) {
                connection.write(response);
            }
        };
    }

    static Behaviour answering(int status) {
        return answering("HTTP/1.1 " + status + " Whatever\r\nContent-Length: 2\r\n\r\nok");
    }

    int port() {
        return server.getLocalPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/hook?a=1");
    }

    private void accept(Behaviour behaviour) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket, behaviour));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            behaviour.on(new Connection(socket));
        } catch (IOException | InterruptedException e) {
            // the sender cut the connection, as many tests want it to
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** One connection, as its behaviour sees it. */
    final class Connection {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            in = socket.getInputStream();
            out = socket.getOutputStream();
        }

        /** Reads one whole request; false if the sender closed the connection. */
        boolean readRequest() throws IOException {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            int end = -1;
            while (end < 0) {
                int b = in.read();
                if (b < 0) {
                    return false;
                }
                read.write(b);
                String text = read.toString(StandardCharsets.ISO_8859_1);
                end = b == '\n' ? text.indexOf("\r\n\r\n") : -1;
            }
            Matcher length = LENGTH.matcher(read.toString(StandardCharsets.ISO_8859_1));
            if (length.find()) {
                read.write(in.readNBytes(Integer.parseInt(length.group(1))));
            }
            requests.add(read.toString(StandardCharsets.UTF_8));
            return true;
        }

        /** Answers requests as fast as it can, without looking at more than where they end. */
        void answerAll(byte[] response) throws IOException {
            byte[] buffer = new byte[16 * 1024];
            int filled = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer, filled, buffer.length - filled)) {
                filled += read;
                if (buffer[filled - 1] == '}') { // the last byte of a JSON body, and of nothing else that is sent
                    filled = 0;
                    write(response);
                }
            }
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Waits until the sender closes the connection. */
        void awaitEnd() throws IOException {
            try {
                while (in.read() >= 0) {}
            } catch (SocketException reset) {
                // an end as well
            }
        }

        /** Repeats something in a rhythm until the sender closes the connection. */
        void drip(String text, int millis) throws IOException, InterruptedException {
            for (int i = 0; i < 10_000 && !closed.await(millis, TimeUnit.MILLISECONDS); i++) {
                write(text);
            }
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
        }
    }
}
