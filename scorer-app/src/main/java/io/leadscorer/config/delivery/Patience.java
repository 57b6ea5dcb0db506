package io.leadscorer.config.delivery;

import java.time.Duration;

/**
 * How long a receiver is waited for.
 *
 * @param timeout for one answer
 * @param tries after which a record is given up; at least 1
 * @param first wait before the second try, which doubles with each
 * @param longest wait
 */
public record Patience(Duration timeout, int tries, Duration first, Duration longest) {}
