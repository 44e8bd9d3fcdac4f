package io.hooktrail.adapters.web.rest.bin;

import io.hooktrail.adapters.web.BodyText;
import io.hooktrail.adapters.web.WebMapping;
import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.KeptRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Between what the API says about bins and what they are. */
@Mapper(config = WebMapping.class)
abstract class BinWebMapper {

    @Autowired
    @SuppressWarnings("NullAway.Init") // the generated mapper is filled by Spring
    JsonMapper json;

    @Mapping(target = "url", expression = "java(base.resolve(bin.id().path()))")
    @Mapping(target = "status", source = "bin.behaviour.status")
    @Mapping(target = "delayMs", source = "bin.behaviour.delay")
    @Mapping(target = "failFirst", source = "bin.behaviour.failFirst")
    @Mapping(target = "body", source = "bin.behaviour.body")
    abstract BinResponse toResponse(Bin bin, URI base);

    KeptRequestResponse toResponse(KeptRequest kept) {
        return toResponse(kept, BodyText.of(kept.body()));
    }

    @Mapping(target = "body", source = "body.text")
    @Mapping(target = "bodyEncoding", source = "body.encoding")
    @Mapping(target = "truncated", expression = "java(kept.bodySize() > kept.body().length)")
    abstract KeptRequestResponse toResponse(KeptRequest kept, BodyText body);

    Behaviour behaviour(NewBinRequest asked) {
        var change = new BinChangeRequest(
                asked.name(), asked.status(), asked.delayMs(), asked.failFirst(), Optional.ofNullable(asked.body()));
        return behaviour(Behaviour.USUAL, change);
    }

    Behaviour behaviour(Behaviour before, BinChangeRequest asked) {
        Optional<JsonNode> body = asked.body();
        return new Behaviour(
                asked.status() == null ? before.status() : asked.status(),
                asked.delayMs() == null ? before.delay() : Duration.ofMillis(asked.delayMs()),
                asked.failFirst() == null ? before.failFirst() : asked.failFirst(),
                body == null
                        ? before.body()
                        : body.filter(json -> !json.isNull())
                                .map(JsonNode::toString)
                                .orElse(null));
    }

    long milliseconds(Duration delay) {
        return delay.toMillis();
    }

    @Nullable
    JsonNode json(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
