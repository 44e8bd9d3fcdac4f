package io.hooktrail.adapters.web.rest.bin;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.domain.account.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Outside the demo nothing is open. */
@WebSlice
@Import(FakeBinConfiguration.class)
class ReceivingWithoutLeaveTest {

    private static final BinId ID = new BinId(new UUID(0, 42));

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeBins bins;

    @Test
    void receives_nothing() {
        bins.add(Bin.empty(ID, CHILD, "Bin", Behaviour.USUAL, WebKernel.NOW));
        assertThat(http.post().uri("/bins/" + ID)).hasStatus(401);
        assertThat(http.post().uri("/bins/" + ID).header("Authorization", bearer(Role.SUPER_ADMIN)))
                .hasStatus(403);
        assertThat(bins.received).isEmpty();
    }
}
