package io.hooktrail.adapters.web.rest.bin;

import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinAnswer;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.Bins;
import io.hooktrail.application.bin.CheckedRequest;
import io.hooktrail.application.bin.KeptRequest;
import io.hooktrail.application.bin.KeptRequests;
import io.hooktrail.application.bin.RequestStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Bins in memory. */
class FakeBins implements Bins, KeptRequests, RequestStore {

    final Map<BinId, Bin> bins = new LinkedHashMap<>();
    final Map<IdempotencyKey, BinId> once = new HashMap<>();
    final List<KeptRequest> shown = new ArrayList<>();
    final List<CheckedRequest> received = new CopyOnWriteArrayList<>();

    void reset() {
        bins.clear();
        once.clear();
        shown.clear();
        received.clear();
    }

    @Override
    public BinId add(Bin bin, IdempotencyKey key) {
        BinId before = key == null ? null : once.putIfAbsent(key, bin.id());
        if (before == null) {
            bins.put(bin.id(), bin);
            return bin.id();
        }
        return before;
    }

    @Override
    public Optional<Bin> find(AccountScope scope, BinId id) {
        return Optional.ofNullable(bins.get(id)).filter(bin -> scope.covers(bin.account()));
    }

    @Override
    public Page<Bin> list(AccountScope scope, PageRequest page) {
        List<Bin> visible = bins.values().stream()
                .filter(bin -> scope.covers(bin.account()))
                .toList();
        return new Page<>(visible, null, null);
    }

    @Override
    public void change(AccountScope scope, Bin bin) {
        bins.put(bin.id(), bin);
    }

    @Override
    public boolean delete(AccountScope scope, BinId id) {
        return find(scope, id).isPresent() && bins.remove(id) != null;
    }

    @Override
    public Page<KeptRequest> list(AccountScope scope, BinId bin, PageRequest page) {
        return new Page<>(List.copyOf(shown), "older", null);
    }

    @Override
    public void clear(AccountScope scope, BinId bin) {
        shown.clear();
    }

    @Override
    public List<Optional<BinAnswer>> keep(List<CheckedRequest> requests) {
        received.addAll(requests);
        return requests.stream()
                .map(it -> Optional.ofNullable(bins.get(it.request().bin())))
                .map(it -> it.map(bin -> new BinAnswer(
                        bin.behaviour().status(),
                        bin.behaviour().delay(),
                        bin.behaviour().body())))
                .toList();
    }
}
