package io.hooktrail.application.delivery;

import java.util.Collection;

/** Port: keeps what was sent and what came back, for as long as the delivery log is kept (C1). */
public interface Exchanges {

    /** Keeps them, in the running transaction. Sensitive headers are masked before they are written. */
    void keep(Collection<Exchange> exchanges);
}
