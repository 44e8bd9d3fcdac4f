package io.hooktrail.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** HTTP as bytes: sends what no client would, one request a connection. */
record Wire(int port) {

    private static final int PATIENCE_MILLIS = 20_000;

    Answer send(byte[] request, boolean withoutBody) {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request);
            return read(socket.getInputStream(), withoutBody);
        } catch (IOException broken) {
            return Answer.NONE;
        }
    }

    /** A server that refuses a request while it is still on its way answers all the same. */
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException refusedMeanwhile) {
            // its answer can be read
        }
    }

    private static Answer read(InputStream in, boolean withoutBody) throws IOException {
        String[] lines = head(in).split("\r\n");
        String[] first = lines[0].split(" ", 3);
        if (first.length < 2) {
            return Answer.NONE;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        byte[] body = withoutBody ? new byte[0] : in.readAllBytes();
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        return new Answer(Integer.parseInt(first[1]), headers, chunked ? joined(body) : body);
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static byte[] joined(byte[] chunks) {
        var joined = new ByteArrayOutputStream();
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf("\r\n", at);
            int size = end < 0 ? 0 : Integer.parseInt(text.substring(at, end), 16);
            if (size == 0) {
                break;
            }
            joined.write(chunks, end + 2, Math.min(size, chunks.length - end - 2));
            at = end + 2 + size + 2;
        }
        return joined.toByteArray();
    }
}
