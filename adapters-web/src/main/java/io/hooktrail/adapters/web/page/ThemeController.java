package io.hooktrail.adapters.web.page;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers whether somebody wants it light or dark. */
@Controller
class ThemeController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @PostMapping("/theme")
    ResponseEntity<Void> choose(@RequestParam("theme") String theme, @RequestParam("back") String back) {
        Theme chosen = Theme.named(theme).orElse(Theme.SYSTEM);
        ResponseCookie cookie = ResponseCookie.from(Theme.COOKIE, chosen.toString())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(Here.orHome(back)))
                .build();
    }
}
