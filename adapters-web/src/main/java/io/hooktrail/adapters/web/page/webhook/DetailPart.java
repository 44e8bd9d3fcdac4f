package io.hooktrail.adapters.web.page.webhook;

import org.springframework.ui.Model;

/** A part of the page of a webhook: it knows what it shows, and whom to ask for that. */
interface DetailPart {

    void addTo(Model model, Detail detail);
}
