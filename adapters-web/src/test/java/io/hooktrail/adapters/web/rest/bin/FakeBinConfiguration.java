package io.hooktrail.adapters.web.rest.bin;

import io.hooktrail.application.bin.BinReceiver;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@TestConfiguration(proxyBeanMethods = false)
@Import({BinController.class, KeptRequestController.class, ReceivingController.class, BinWebMapperImpl.class})
class FakeBinConfiguration {

    @Bean
    FakeBins bins() {
        return new FakeBins();
    }

    @Bean
    BinReceiver receiver(FakeBins bins) {
        return new BinReceiver(bins, bin -> List.of());
    }
}
