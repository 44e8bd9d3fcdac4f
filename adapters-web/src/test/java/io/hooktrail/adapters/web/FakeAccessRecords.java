package io.hooktrail.adapters.web;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.access.AccessRecord;
import io.hooktrail.application.access.AccessRecords;
import io.hooktrail.application.account.AccountScope;
import java.util.ArrayList;
import java.util.List;

/** Access records in memory; can be broken. */
public class FakeAccessRecords implements AccessRecords {

    public final List<AccessRecord> kept = new ArrayList<>();
    private boolean broken;

    /** Whether records can be kept from now on. */
    public void breakDown(boolean broken) {
        this.broken = broken;
    }

    @Override
    public void add(AccessRecord record) {
        if (broken) {
            throw new IllegalStateException("disk full");
        }
        kept.add(record);
    }

    @Override
    public Page<AccessRecord> list(AccountScope scope, PageRequest page) {
        return new Page<>(kept.stream().filter(it -> scope.covers(it.account())).toList(), null, null);
    }
}
