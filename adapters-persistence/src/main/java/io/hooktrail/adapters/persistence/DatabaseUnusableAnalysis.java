package io.hooktrail.adapters.persistence;

import io.hooktrail.adapters.persistence.embedded.DatabaseUnusable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that has no usable database with its message instead of a stack trace. */
class DatabaseUnusableAnalysis extends AbstractFailureAnalyzer<DatabaseUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
