package io.hooktrail.adapters.web.page.bin;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.BinRejection.BehaviourUnusable;
import io.hooktrail.application.bin.BinRejection.BinNameUnusable;
import io.hooktrail.application.bin.BinRejection.BinUnknown;
import io.hooktrail.application.bin.Bins;
import io.hooktrail.application.bin.KeptRequests;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** A bin: how it answers, and what it is told to do. */
@Controller
@RequestMapping("/request-bins/{id}")
class BinPage {

    private static final Map<Class<? extends Rejection>, String> FIELDS =
            Map.of(BinNameUnusable.class, "name", BehaviourUnusable.class, Form.WHOLE);

    private final Bins bins;
    private final KeptRequests kept;
    private final RequestList list;
    private final JsonMapper json;

    BinPage(Bins bins, KeptRequests kept, RequestList list, JsonMapper json) {
        this.bins = bins;
        this.kept = kept;
        this.list = list;
        this.json = json;
    }

    @GetMapping
    String show(
            Caller caller,
            @PathVariable BinId id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done,
            Locale locale,
            Model model) {
        Bin bin = existing(caller, id);
        model.addAttribute("done", Notices.named(done));
        return list.show(caller, bin, cursor, BehaviourForm.of(bin), locale, model);
    }

    @PostMapping("/behaviour")
    String behave(
            Caller caller,
            @PathVariable BinId id,
            BehaviourForm asked,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Bin bin = existing(caller, id);
        Form form = asked.checked(json)
                .attempt(() -> bins.change(caller.scope(), bin.with(asked.name(), asked.behaviour())), FIELDS);
        if (form.good()) {
            return Notices.redirect("/request-bins/" + id, "told");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list.show(caller, bin, null, form, locale, model);
    }

    @PostMapping("/clear")
    String clear(Caller caller, @PathVariable BinId id) {
        existing(caller, id);
        kept.clear(caller.scope(), id);
        return Notices.redirect("/request-bins/" + id, "cleared");
    }

    @PostMapping("/delete")
    String delete(Caller caller, @PathVariable BinId id) {
        existing(caller, id);
        bins.delete(caller.scope(), id);
        return Notices.redirect("/request-bins", "deleted");
    }

    private Bin existing(Caller caller, BinId id) {
        return bins.find(caller.scope(), id).orElseThrow(() -> new Rejected(new BinUnknown(id)));
    }
}
