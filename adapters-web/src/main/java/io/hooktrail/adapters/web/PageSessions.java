package io.hooktrail.adapters.web;

import io.hooktrail.domain.account.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Port of the pages: who is signed in, and for which account they act. */
public interface PageSessions {

    /** Whoever sent this request; empty if nobody has signed in. */
    Optional<PageSession> of(HttpServletRequest request);

    /**
     * Acts for another account from the next request on.
     *
     * @throws io.hooktrail.domain.Rejected if the account does not exist, or they may not act for it
     */
    void actFor(HttpServletRequest request, AccountId account);
}
