package io.hooktrail.application;

/**
 * The one subscribing event processor: its handlers run in the transaction of the event, in the order in which the
 * modules register them. A failure undoes the transaction.
 */
public final class InTransaction {

    /** Its name, for {@link org.axonframework.config.ProcessingGroup}. */
    public static final String GROUP = "in-transaction";

    private InTransaction() {}
}
