package io.hooktrail.adapters.web;

import io.hooktrail.domain.account.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Port of the pages: who is signed in, and for which account they act. */
public interface PageSessions {

    /** Whoever sent this request; empty if nobody has signed in. */
    Optional<PageSession> of(HttpServletRequest request);

    /**
     * Asks somebody who is signed in for their password once more; wrong ones are counted as those at the sign-in are.
     *
     * @throws io.hooktrail.domain.Rejected if it is wrong, or they have to wait
     */
    void mustProve(HttpServletRequest request, String password);

    /** Ends the session, and begins another for the same member, as they are now. */
    void beginAgain(HttpServletRequest request);

    /**
     * Acts for another account from the next request on.
     *
     * @throws io.hooktrail.domain.Rejected if the account does not exist, or they may not act for it
     */
    void actFor(HttpServletRequest request, AccountId account);
}
