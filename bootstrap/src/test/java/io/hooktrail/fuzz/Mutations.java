package io.hooktrail.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to spoil a request that was good. */
final class Mutations {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOLE = "@HOLE@";

    private static final List<String> METHODS =
            List.of("HEAD", "OPTIONS", "TRACE", "FOO", "get", "PROPFIND", "POST", "PUT", "DELETE", "PATCH", "GET");

    private static final List<String> TRICKS = List.of(
            ";a=b",
            "/",
            "//",
            "/%2e%2e/",
            "/..;/",
            "%2f",
            "%5c",
            "%00",
            "%0d%0aX-Injected:%201",
            ".json",
            "%ff",
            "%",
            "%u0000",
            "~",
            "/.",
            "\\",
            "%c0%ae",
            "%3b",
            "%25%32%66",
            "\u00e9",
            "?",
            "#a");

    private static final List<String> CONTENT_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/json;charset=utf-16",
            "application/json;charset=iso-8859-1",
            "application/json;charset=nonsense",
            "application/json;charset=",
            "application/merge-patch+json",
            "application/",
            "*/*",
            "json",
            "",
            ";;;");

    private static final List<String> ACCEPTS =
            List.of("text/html", "application/xml", "nonsense", "*/*;q=2", "application/json;q=0", "", "image/*, ;;");

    private final Random random;
    private final Hostile hostile;
    private final List<Consumer<Shot>> all = List.of(
            this::member,
            this::member,
            this::member,
            this::member,
            this::missing,
            this::extra,
            this::duplicate,
            this::body,
            this::contentType,
            this::query,
            this::query,
            this::query,
            this::identifier,
            this::identifier,
            this::header,
            this::header,
            this::accept,
            this::method,
            this::path,
            this::longPath);

    Mutations(Random random) {
        this.random = random;
        this.hostile = new Hostile(random);
    }

    void spoil(Shot shot) {
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            hostile.pick(all).accept(shot);
        }
    }

    /** Some value anywhere in the body becomes another. */
    private void member(Shot shot) {
        JsonNode root = bodyOf(shot);
        JsonNode parent = somewhere(root);
        String token = random.nextBoolean() ? hostile.token() : JSON.writeValueAsString(hostile.text());
        if (parent instanceof ObjectNode object && !object.isEmpty()) {
            object.put(hostile.pick(List.copyOf(object.propertyNames())), HOLE);
        } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), JSON.getNodeFactory().stringNode(HOLE));
        } else {
            return;
        }
        shot.json(JSON.writeValueAsString(root).replace("\"" + HOLE + "\"", token));
    }

    private void missing(Shot shot) {
        JsonNode root = bodyOf(shot);
        if (somewhere(root) instanceof ObjectNode object && !object.isEmpty()) {
            object.remove(hostile.pick(List.copyOf(object.propertyNames())));
            shot.json(JSON.writeValueAsString(root));
        }
    }

    private void extra(Shot shot) {
        JsonNode root = bodyOf(shot);
        if (somewhere(root) instanceof ObjectNode object) {
            object.put(hostile.text(), HOLE);
            shot.json(JSON.writeValueAsString(root).replace("\"" + HOLE + "\"", hostile.token()));
        }
    }

    private void duplicate(Shot shot) {
        if (bodyOf(shot) instanceof ObjectNode object && !object.isEmpty()) {
            String name = hostile.pick(List.copyOf(object.propertyNames()));
            shot.json("{\"" + name + "\":" + hostile.token() + ","
                    + JSON.writeValueAsString(object).substring(1));
        }
    }

    private void body(Shot shot) {
        shot.body = hostile.body();
    }

    private void contentType(Shot shot) {
        shot.header("Content-Type", hostile.pick(CONTENT_TYPES));
    }

    private void query(Shot shot) {
        if (random.nextInt(10) == 0) {
            shot.query.add(hostile.pick(List.of("=x", "=", "&&", "%", "a=%zz", "%00=1", "a[]=1", "=%F3")));
            return;
        }
        List<String> names = shot.operation.names("query").toList();
        String name = names.isEmpty() || random.nextInt(8) == 0 ? "unknown" : hostile.pick(names);
        shot.query.add(name + "=" + (random.nextInt(8) == 0 ? "%c3%28%ed%a0%80%00" : encoded(hostile.text())));
    }

    /** One part of the path becomes something else; it may name another operation then. */
    private void identifier(Shot shot) {
        String[] template = shot.operation.path().split("/");
        String[] parts = shot.path.split("/");
        for (int i = 0; i < template.length && parts.length == template.length; i++) {
            if (template[i].startsWith("{") && random.nextBoolean()) {
                parts[i] = encoded(hostile.text());
                shot.path = String.join("/", parts);
                shot.onTarget = false;
                return;
            }
        }
    }

    private void header(Shot shot) {
        List<String> names = shot.operation.names("header").toList();
        String name = names.isEmpty() || random.nextInt(6) == 0
                ? hostile.pick(List.of("Authorization", "X-Forwarded-Host", "Cookie", "traceparent", "Range", "Expect"))
                : hostile.pick(names);
        String value = hostile.text();
        shot.header(name, new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        shot.onTarget = shot.onTarget && value.chars().noneMatch(c -> c < ' ');
    }

    private void accept(Shot shot) {
        shot.header("Accept", hostile.pick(ACCEPTS));
    }

    private void method(Shot shot) {
        shot.method = hostile.pick(METHODS);
        shot.onTarget = false;
    }

    private void path(Shot shot) {
        int at = 1 + random.nextInt(shot.path.length());
        shot.path = shot.path.substring(0, at) + hostile.pick(TRICKS) + shot.path.substring(at);
        shot.onTarget = false;
    }

    private void longPath(Shot shot) {
        shot.path += "/" + "a".repeat(random.nextInt(20_000));
        shot.onTarget = false;
    }

    private JsonNode bodyOf(Shot shot) {
        try {
            return JSON.readTree(shot.body);
        } catch (RuntimeException spoiltAlready) {
            return JSON.createObjectNode();
        }
    }

    private JsonNode somewhere(JsonNode root) {
        JsonNode at = root;
        while (at.isContainer() && !at.isEmpty() && random.nextInt(3) > 0) {
            List<JsonNode> inner =
                    at.valueStream().filter(JsonNode::isContainer).toList();
            if (inner.isEmpty()) {
                return at;
            }
            at = hostile.pick(inner);
        }
        return at;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
