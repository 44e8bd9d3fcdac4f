package io.hooktrail.adapters.web.page.bin;

import io.hooktrail.adapters.web.AccessLog;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.KeptRequest;
import io.hooktrail.application.bin.KeptRequests;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a bin got. It is content as that of deliveries is: who reads it is put on record first. */
@Component
class RequestList {

    private static final int ROWS = 25;

    private final KeptRequests kept;
    private final AccessLog readings;
    private final Zones zones;
    private final boolean open;

    RequestList(
            KeptRequests kept,
            AccessLog readings,
            Zones zones,
            @Value("${hooktrail.demo.bins-open:false}") boolean open) {
        this.kept = kept;
        this.readings = readings;
        this.zones = zones;
        this.open = open;
    }

    String show(Caller caller, Bin bin, @Nullable String cursor, Form form, Locale locale, Model model) {
        reading(caller, bin, "GET /request-bins/{id}");
        Page<KeptRequest> page = kept.list(caller.scope(), bin.id(), new PageRequest(ROWS, cursor));
        addRows(caller, bin, page.items(), locale, model);
        model.addAttribute("form", form);
        model.addAttribute(
                "url",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(bin.id().path())
                        .toUriString());
        model.addAttribute("open", open);
        model.addAttribute("first", cursor == null);
        model.addAttribute("next", page.next());
        model.addAttribute("previous", page.previous());
        return "bins/bin";
    }

    /** Those after this number, the newest first, as many as a page has; empty before anybody reads them. */
    List<KeptRequest> after(Caller caller, Bin bin, long number) {
        return kept.list(caller.scope(), bin.id(), new PageRequest(ROWS, null)).items().stream()
                .filter(request -> request.number() > number)
                .toList();
    }

    void addRows(Caller caller, Bin bin, List<KeptRequest> requests, Locale locale, Model model) {
        var moments = zones.moments(caller, locale);
        model.addAttribute("bin", bin);
        model.addAttribute(
                "rows",
                requests.stream()
                        .map(request -> RequestRow.of(request, moments))
                        .toList());
    }

    void reading(Caller caller, Bin bin, String route) {
        readings.reading(caller, bin.account(), "bin:" + bin.id(), route);
    }
}
