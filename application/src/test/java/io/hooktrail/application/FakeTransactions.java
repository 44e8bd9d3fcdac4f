package io.hooktrail.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Transactions that write down how they ended, and fail to commit when they are told to. */
public final class FakeTransactions implements TransactionManager {

    private final List<String> ends = new ArrayList<>();
    private final Queue<RuntimeException> failures = new ArrayDeque<>();

    /** The next commits fail with these, one each. */
    public synchronized void failNext(RuntimeException failure, int times) {
        for (int i = 0; i < times; i++) {
            failures.add(failure);
        }
    }

    /** {@code committed}, {@code failed} or {@code undone}, in order. */
    public synchronized List<String> ends() {
        return List.copyOf(ends);
    }

    synchronized void note(String what) {
        ends.add(what);
    }

    @Override
    public Transaction startTransaction() {
        return new Transaction() {
            @Override
            public void commit() {
                commitNow();
            }

            @Override
            public void rollback() {
                note("undone");
            }
        };
    }

    private synchronized void commitNow() {
        RuntimeException failure = failures.poll();
        ends.add(failure == null ? "committed" : "failed");
        if (failure != null) {
            throw failure;
        }
    }
}
