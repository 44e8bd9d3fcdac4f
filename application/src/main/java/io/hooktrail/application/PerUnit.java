package io.hooktrail.application;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Gathers rows over a unit of work and writes them once, when the unit commits and before its transaction does.
 *
 * <p>The flush sits on the <em>root</em> unit, because the current one is the processor's own nested unit. Axon runs the
 * handlers of the commit phase in reverse order of registration; the transaction is attached first, so it ends last.
 *
 * @param <T> what gathers the rows, such as a list
 */
public final class PerUnit<T> {

    private final String key;
    private final Supplier<T> create;
    private final Consumer<T> flush;

    /**
     * One gatherer.
     *
     * @param key unique in the application
     * @param create makes an empty one for a unit
     * @param flush writes what was gathered; an exception undoes the unit
     */
    public PerUnit(String key, Supplier<T> create, Consumer<T> flush) {
        this.key = key;
        this.create = create;
        this.flush = flush;
    }

    /** The gatherer of the running unit. */
    public T current() {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        return root.getOrComputeResource(key, name -> {
            T rows = create.get();
            root.onCommit(unit -> flush.accept(rows));
            return rows;
        });
    }
}
