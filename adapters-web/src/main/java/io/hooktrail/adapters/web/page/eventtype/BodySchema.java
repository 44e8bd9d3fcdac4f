package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.domain.webhook.PayloadVersion;

/** JSON Schema of a request body: what a version wraps around the resource. */
final class BodySchema {

    private static final String DIALECT = "\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",";

    private BodySchema() {}

    static String of(PayloadVersion version, String event, String resource) {
        return switch (version) {
            case V1 -> "{" + DIALECT + resource.substring(1);
            case V2 -> """
                {%s"type":"object","required":["type","timestamp","data"],"properties":{\
                "type":{"const":"%s"},"timestamp":{"type":"string","format":"date-time"},"data":%s}}\
                """.formatted(DIALECT, event, resource);
            case V3_PREVIEW -> """
                {%s"type":"object","required":["specversion","id","source","type","subject","time","datacontenttype","data"],\
                "properties":{"specversion":{"const":"1.0"},"id":{"type":"string"},"source":{"type":"string"},\
                "type":{"const":"%s"},"subject":{"type":"string"},"time":{"type":"string","format":"date-time"},\
                "datacontenttype":{"const":"application/json"},"data":%s}}\
                """.formatted(DIALECT, event, resource);
        };
    }
}
