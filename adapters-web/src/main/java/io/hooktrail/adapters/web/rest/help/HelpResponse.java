package io.hooktrail.adapters.web.rest.help;

import io.hooktrail.adapters.web.HelpProperties;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Help as the API shows it.
 *
 * @param outgoingAddresses where requests come from; empty if the installation does not say
 */
record HelpResponse(Links links, List<String> outgoingAddresses) {

    /** Pages of whoever runs the installation; null where there is none. */
    record Links(
            @Nullable URI overview,
            @Nullable URI setUp,
            @Nullable URI glossary,
            @Nullable URI contact,
            @Nullable URI chat,
            @Nullable URI retention,
            @Nullable URI upgrade) {}

    static HelpResponse of(HelpProperties help) {
        var links = new Links(
                help.overview(),
                help.setUp(),
                help.glossary(),
                help.contact(),
                help.chat(),
                help.retention(),
                help.upgrade());
        return new HelpResponse(links, help.outgoingAddresses());
    }
}
