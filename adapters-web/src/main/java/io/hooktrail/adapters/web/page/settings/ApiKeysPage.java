package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.ApiKeyChanges;
import io.hooktrail.adapters.web.ApiKeyChanges.Issued;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import io.hooktrail.domain.account.AccountRejection.ApiKeyOpensNothing;
import io.hooktrail.domain.account.AccountRejection.ExpiryNotAhead;
import io.hooktrail.domain.account.AccountRejection.NameNotAllowed;
import io.hooktrail.domain.account.ApiKeyId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The API keys of an account. A key is shown once, in the answer that issues it. */
@Controller
@RequestMapping("/settings/api-keys")
class ApiKeysPage {

    private static final String PATH = "/settings/api-keys";
    private static final Map<Class<? extends Rejection>, String> FIELDS =
            Map.of(NameNotAllowed.class, "name", ExpiryNotAhead.class, "expires");
    private static final Map<Class<? extends Rejection>, String> WHOLE = Map.of(ApiKeyOpensNothing.class, Form.WHOLE);

    private final KeyList list;
    private final ApiKeyChanges changes;

    ApiKeysPage(KeyList list, ApiKeyChanges changes) {
        this.list = list;
        this.changes = changes;
    }

    @GetMapping
    String show(Caller caller, Locale locale, Model model) {
        return list.show(caller, locale, KeyList.EMPTY, model);
    }

    @PostMapping
    String issue(Caller caller, AskedKey asked, Locale locale, Model model, HttpServletResponse response) {
        var issued = new AtomicReference<Issued>();
        Form form = asked.form().attempt(() -> issued.set(issue(caller, asked)), FIELDS);
        return shown(caller, form, issued.get(), locale, model, response);
    }

    private Issued issue(Caller caller, AskedKey asked) {
        var once =
                Once.key(caller, asked.once(), PATH, asked.name(), asked.role().toString(), asked.expires());
        return changes.issue(caller, caller.account(), asked.key(list.zone(caller)), once);
    }

    /** The old key opens for another day, so that whoever uses it has time to change it. */
    @PostMapping("/{key}/rotate")
    String rotate(
            Caller caller,
            @PathVariable ApiKeyId key,
            @RequestParam("once") String number,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var issued = new AtomicReference<Issued>();
        var once = Once.key(caller, number, PATH, key.toString());
        Form form = KeyList.EMPTY.attempt(
                () -> issued.set(changes.rotate(caller, caller.account(), key, RotateApiKey.USUAL_OVERLAP, once)),
                WHOLE);
        return shown(caller, form, issued.get(), locale, model, response);
    }

    @PostMapping("/{key}/revoke")
    String revoke(Caller caller, @PathVariable ApiKeyId key) {
        changes.revoke(caller, caller.account(), key);
        return Notices.redirect(PATH, "key-revoked");
    }

    private String shown(
            Caller caller,
            Form form,
            @Nullable Issued issued,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (issued == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list.show(caller, locale, form, model);
        }
        model.addAttribute("issued", issued.key());
        model.addAttribute("key", issued.text());
        return list.show(caller, locale, KeyList.EMPTY, model);
    }
}
