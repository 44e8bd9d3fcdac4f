package io.hooktrail.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request in the making; mutations change its parts. Paths, queries and headers are bytes as ISO-8859-1. */
final class Shot {

    final Operation operation;
    String method;
    String path;
    final List<String> query = new ArrayList<>();
    final List<String> headers = new ArrayList<>();
    byte[] body = new byte[0];
    /** Whether it still asks for its operation, so that the answer has to be one that the operation documents. */
    boolean onTarget = true;

    Shot(Operation operation, String path) {
        this.operation = operation;
        this.method = operation.method();
        this.path = path;
    }

    void header(String name, String value) {
        headers.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        headers.add(name + ": " + value);
    }

    void json(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
    }

    boolean answeredWithoutBody() {
        return method.equals("HEAD") || operation.streams();
    }

    byte[] bytes() {
        var head = new StringBuilder(method).append(' ').append(path);
        if (!query.isEmpty()) {
            head.append('?').append(String.join("&", query));
        }
        head.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 || !List.of("GET", "HEAD", "DELETE").contains(method)) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.ISO_8859_1)
                .replaceAll("htk_\\w+", "htk_…")
                .replaceAll("\\R", " ⏎ ");
        return text.length() > 700 ? text.substring(0, 700) + "… (" + text.length() + " bytes)" : text;
    }
}
