package io.leadscorer.runtime.dev;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What can be chosen about {@code dev}.
 *
 * @param runFor how long it runs; without, until it is interrupted
 * @param data folder that is kept between runs; without, a temporary one
 * @param kafkaPort 0 for a free one
 * @param registryPort 0 for a free one
 * @param httpPort 0 for a free one
 * @param day how long a simulated day takes
 * @param seed of the sample traffic
 */
public record DevOptions(
    Optional<Duration> runFor,
    Optional<Path> data,
    int kafkaPort,
    int registryPort,
    int httpPort,
    Duration day,
    long seed) {}
