package io.hooktrail.adapters.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the link of an invitation leads. */
@Component
public class InvitationUrl {

    private final String base;

    /** @param base where people reach the pages; empty for wherever the running request was sent to */
    InvitationUrl(@Value("${hooktrail.public-url:}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The whole link. */
    public URI of(String token) {
        String start = base.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : base;
        return URI.create(start + "/invitation/" + token);
    }
}
