package io.hooktrail.application.bin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered.
 *
 * @param after how long to wait before
 * @param body JSON; null for none
 */
public record BinAnswer(
        int status, Duration after, @Nullable String body) {}
