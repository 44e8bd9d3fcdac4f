package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.Moment;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells times and figures as somebody reads them: in the zone of the account and the way of their language (TM-27). */
record Reader(Instant now, ZoneId zone, Locale locale) {

    private static final String NONE = "–";

    Moment tell(Instant at) {
        return Moment.of(at, now, zone, locale);
    }

    @Nullable
    Moment tellOrNull(@Nullable Instant at) {
        return at == null ? null : tell(at);
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A dash where there is no rate. */
    String percent(@Nullable BigDecimal rate) {
        if (rate == null) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(rate) + " %";
    }
}
