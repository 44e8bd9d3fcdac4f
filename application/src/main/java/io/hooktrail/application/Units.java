package io.hooktrail.application;

import java.util.concurrent.Callable;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/** Runs work in a root unit of work with one transaction: all of it is committed, or nothing. */
public final class Units {

    private final TransactionManager transactions;

    /** Uses these transactions. */
    public Units(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Answers after the commit; throws what undid the unit. */
    public <R> R inTransaction(Callable<R> work) {
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        // Attached first, so that it commits last: Axon runs the handlers of the commit phase in reverse order.
        unit.attachTransaction(transactions);
        ResultMessage<R> result = unit.executeWithResult(work, RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw Failures.unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    /** The same for work without an answer. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
