package io.hooktrail.application.webhook;

import java.net.URI;
import java.util.Optional;

/** Port: whether requests may go to a URL, as far as that can be told without asking anybody. */
public interface UrlCheck {

    /** Why not, as the end of a sentence that begins with "url"; empty if they may. */
    Optional<String> refusal(URI url);
}
