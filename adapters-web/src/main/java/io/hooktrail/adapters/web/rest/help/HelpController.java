package io.hooktrail.adapters.web.rest.help;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells where help is, and which addresses a receiver's firewall has to let through. */
@RestController
@EnableConfigurationProperties(HelpProperties.class)
class HelpController {

    private final HelpProperties help;

    HelpController(HelpProperties help) {
        this.help = help;
    }

    @GetMapping("/v1/help")
    HelpResponse help() {
        return HelpResponse.of(help);
    }
}
