package io.hooktrail.adapters.web.page;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Where stylesheet, script and icons are: under a name that changes with their content. Templates know it as {@code assets}. */
@Component
public class Assets {

    private final ObjectProvider<ResourceUrlProvider> urls;

    Assets(ObjectProvider<ResourceUrlProvider> urls) {
        this.urls = urls;
    }

    /**
     * The URL of a file in {@code /assets} of the class path, or of a WebJar.
     *
     * @param file such as {@code page.css} or {@code htmx.org/dist/htmx.min.js}
     */
    public String url(String file) {
        String path = "/assets/" + file;
        return Optional.ofNullable(urls.getObject().getForLookupPath(path))
                .orElseThrow(() -> new IllegalArgumentException("There is no " + path));
    }
}
