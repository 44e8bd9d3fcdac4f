package io.hooktrail.adapters.web.page.bin;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.BinRejection.BinNameUnusable;
import io.hooktrail.application.bin.BinRejection.TooManyBins;
import io.hooktrail.application.bin.Bins;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bins of an account. They stand apart from where bins receive: that takes from anybody, without a session. */
@Controller
class BinsPage {

    private static final String PATH = "/request-bins";

    private final Bins bins;
    private final Zones zones;
    private final InstantSource clock;

    BinsPage(Bins bins, Zones zones, InstantSource clock) {
        this.bins = bins;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * A bin as a line.
     *
     * @param last null before the first request
     */
    record Row(Bin bin, @Nullable Moment last) {}

    @GetMapping(PATH)
    String list(
            Caller caller,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done,
            Locale locale,
            Model model) {
        model.addAttribute("done", Notices.named(done));
        return show(caller, cursor, Form.of(Map.of()), locale, model);
    }

    @PostMapping(PATH)
    String create(
            Caller caller,
            @RequestParam("name") String name,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var id = BinId.of(IdentifierFactory.getInstance().generateIdentifier());
        Form form = Form.of(Map.of("name", name))
                .attempt(
                        () -> bins.add(Bin.empty(id, caller.account(), name, Behaviour.USUAL, clock.instant())),
                        Map.of(BinNameUnusable.class, "name", TooManyBins.class, "name"));
        if (form.good()) {
            return Notices.redirect(PATH + "/" + id, "made");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(caller, null, form, locale, model);
    }

    /** Whoever opens the address that a webhook sends to wants to see what arrived there. */
    @GetMapping("/bins/{id}")
    String receiving(@PathVariable BinId id) {
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping("/bins")
    String other() {
        return "redirect:" + PATH;
    }

    private String show(Caller caller, @Nullable String cursor, Form form, Locale locale, Model model) {
        Page<Bin> page = bins.list(caller.scope(), new PageRequest(PageRequest.DEFAULT_LIMIT, cursor));
        var moments = zones.moments(caller, locale);
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(bin -> {
                            Instant last = bin.lastReceivedAt();
                            return new Row(bin, last == null ? null : moments.apply(last));
                        })
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("previous", page.previous());
        model.addAttribute("form", form);
        return "bins/list";
    }
}
