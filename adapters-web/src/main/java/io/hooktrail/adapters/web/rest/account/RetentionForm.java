package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.domain.account.Retention;

/** How long things are kept, in JSON: 1 to 365 days each (C1). */
record RetentionForm(Integer metricsDays, Integer deliveryLogDays) {

    static RetentionForm of(Retention retention) {
        return new RetentionForm(retention.metricsDays(), retention.deliveryLogDays());
    }

    Retention retention() {
        return new Retention(metricsDays, deliveryLogDays);
    }
}
