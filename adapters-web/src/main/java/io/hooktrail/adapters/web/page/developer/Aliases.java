package io.hooktrail.adapters.web.page.developer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Other names of pages, as the products have them whose paths lead here (C16). */
@Controller
class Aliases {

    @GetMapping("/developer-options")
    String developer() {
        return "redirect:/developer";
    }

    /** Business Setup, Settings, "Webhook Usage" (MT-14). */
    @GetMapping("/settings/webhook-usage")
    String usage() {
        return "redirect:/usage";
    }

    @GetMapping("/business-setup/settings")
    String settings() {
        return "redirect:/settings";
    }
}
