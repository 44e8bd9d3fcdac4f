package io.hooktrail.adapters.web.rest.help;

import io.hooktrail.adapters.web.HelpProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells where help is, and which addresses a receiver's firewall has to let through. */
@RestController
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
