package io.leadscorer.it;

import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One broker and one registry for all the integration tests of a run:
 * {@code @ExtendWith(SharedCluster.class)}, then take an {@link EmbeddedKafka} or an {@link
 * EmbeddedRegistry} as a parameter. Each is started by the first test that takes it and closed
 * after the last test; a test does not close them, and keeps to topics, groups and subjects of its
 * own name.
 */
public final class SharedCluster implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == EmbeddedKafka.class || type == EmbeddedRegistry.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    // The root store lives as long as the run, and closes what it holds.
    ExtensionContext.Store store =
        test.getRoot().getStore(ExtensionContext.Namespace.create(SharedCluster.class));
    Class<?> type = parameter.getParameter().getType();
    return type == EmbeddedKafka.class
        ? store.getOrComputeIfAbsent(type, absent -> EmbeddedKafka.start())
        : store.getOrComputeIfAbsent(type, absent -> EmbeddedRegistry.start());
  }
}
