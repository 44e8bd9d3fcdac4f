package io.hooktrail.adapters.web.page.bin;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.BinRejection.BinUnknown;
import io.hooktrail.application.bin.Bins;
import io.hooktrail.application.bin.KeptRequest;
import io.hooktrail.domain.Rejected;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What arrived since an open page was shown. It asks for as long as it is looked at, ever less often while
 * nothing arrives; what it has open stays as it is. */
@Controller
class NewerRequests {

    private final Bins bins;
    private final RequestList list;

    NewerRequests(Bins bins, RequestList list) {
        this.bins = bins;
        this.list = list;
    }

    /** 204 where nothing arrived: then nothing is read, and nothing replaced. */
    @GetMapping("/request-bins/{id}/newer")
    @Nullable
    String newer(
            Caller caller,
            @PathVariable BinId id,
            @RequestParam(name = "after", defaultValue = "0") long after,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Bin bin = bins.find(caller.scope(), id).orElseThrow(() -> new Rejected(new BinUnknown(id)));
        List<KeptRequest> newer = bin.received() > after ? list.after(caller, bin, after) : List.of();
        if (newer.isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        list.reading(caller, bin, "GET /request-bins/{id}/newer");
        list.addRows(caller, bin, newer, locale, model);
        return "bins/requests :: newer";
    }
}
