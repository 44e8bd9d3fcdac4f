package io.hooktrail.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * A receiver that costs as little as possible: one thread, one selector, answers {@code 204} to everything it can read.
 * {@code GET /count} answers how many different requests it has seen, {@code GET /report} sorts the latencies as well,
 * {@code GET /reset} forgets them.
 *
 * <p>Arguments: the port.
 */
public final class Receiver {

    private static final byte[] NO_CONTENT = ascii("HTTP/1.1 204 No Content\r\n\r\n");

    private final Received received = new Received();

    /** Serves until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        new Receiver().serve(Integer.parseInt(arguments[0]));
    }

    private void serve(int port) throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_024);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            while (true) {
                selector.select();
                Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
                while (keys.hasNext()) {
                    handle(keys.next(), selector);
                    keys.remove();
                }
            }
        }
    }

    private void handle(SelectionKey key, Selector selector) {
        try {
            if (key.isAcceptable()) {
                SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(64 * 1024));
            } else {
                read(key);
            }
        } catch (IOException gone) {
            close(key);
        }
    }

    private void read(SelectionKey key) throws IOException {
        var channel = (SocketChannel) key.channel();
        var buffer = (ByteBuffer) key.attachment();
        if (channel.read(buffer) < 0) {
            close(key);
            return;
        }
        buffer.flip();
        for (var request = Request.next(buffer); request != null; request = Request.next(buffer)) {
            write(channel, ByteBuffer.wrap(answer(request)));
        }
        buffer.compact();
    }

    private byte[] answer(Request request) {
        if (request.is("GET /count")) {
            return text(Integer.toString(received.count()));
        }
        if (request.is("GET /report")) {
            return text(received.report());
        }
        if (request.is("GET /reset")) {
            received.forgetLatencies();
            return NO_CONTENT;
        }
        received.add(request);
        return NO_CONTENT;
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static byte[] text(String body) {
        return ascii("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException alreadyGone) {
            key.cancel();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
