package io.hooktrail.application.account;

import io.hooktrail.domain.account.ApiKeyHash;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys in a map; counts how often it is asked. */
final class FakeApiKeyStore implements ApiKeyStore {

    final Map<ApiKeyHash, ApiKeyGrant> valid = new HashMap<>();
    final List<Instant> uses = new ArrayList<>();
    int lookUps;
    Runnable duringLookUp = () -> {};

    @Override
    public Optional<ApiKeyGrant> find(ApiKeyHash hash) {
        lookUps++;
        Optional<ApiKeyGrant> found = Optional.ofNullable(valid.get(hash));
        duringLookUp.run();
        return found;
    }

    @Override
    public void used(ApiKeyId key, Instant at) {
        uses.add(at);
    }

    @Override
    public boolean knowsSuperAdmin() {
        return valid.values().stream().anyMatch(grant -> grant.role() == Role.SUPER_ADMIN);
    }
}
