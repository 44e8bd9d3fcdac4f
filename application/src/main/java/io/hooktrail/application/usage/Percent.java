package io.hooktrail.application.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares in percent, with two decimals. */
public final class Percent {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** The share of the part in the total × 100; null where the total is 0, for there is no rate of nothing (MT-17). */
    public static @Nullable BigDecimal of(long part, long total) {
        return total == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.HALF_UP);
    }

    /** What is missing to a hundred: so that two rates that belong together add up. */
    public static @Nullable BigDecimal rest(@Nullable BigDecimal percent) {
        return percent == null ? null : HUNDRED.setScale(DECIMALS).subtract(percent);
    }
}
