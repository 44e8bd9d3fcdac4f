package io.hooktrail.adapters.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where whoever runs the installation keeps its help. What is not set is not shown.
 *
 * @param overview what webhooks are (MT-06, MT-37, TM-11)
 * @param setUp how to set one up (MT-37)
 * @param glossary what the words mean (TM-26)
 * @param contact a form to write to somebody (TM-26, MT-03)
 * @param chat where to ask (TK-18)
 * @param retention how long logs are kept, and why (GKM-28, GKM-33)
 * @param upgrade how to get a plan with webhooks (TM-01)
 * @param outgoingAddresses the addresses and CIDRs that requests come from, for the firewalls of receivers (GKM-32)
 */
@ConfigurationProperties("hooktrail.help")
public record HelpProperties(
        @Nullable URI overview,
        @Nullable URI setUp,
        @Nullable URI glossary,
        @Nullable URI contact,
        @Nullable URI chat,
        @Nullable URI retention,
        @Nullable URI upgrade,
        @DefaultValue List<String> outgoingAddresses) {}
