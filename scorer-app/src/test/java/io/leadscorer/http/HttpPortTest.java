package io.leadscorer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadscorer.config.HostPort;
import org.junit.jupiter.api.Test;

class HttpPortTest {

  @Test
  void shouldTellTheFreePortThatItTook() {
    try (HttpPort port = HttpPort.open(new HostPort("127.0.0.1", 0))) {
      assertThat(port.address().host()).isEqualTo("127.0.0.1");
      assertThat(port.address().port()).isPositive();
    }
  }

  @Test
  void shouldGoByTheNameOfTheMachineWhereItListensEverywhere() {
    try (HttpPort port = HttpPort.open(new HostPort("0.0.0.0", 0))) {
      assertThat(port.address().host()).isNotBlank().isNotEqualTo("0.0.0.0");
    }
  }

  @Test
  void shouldSayWhichKeyToChangeWhenThePortIsTaken() {
    try (HttpPort taken = HttpPort.open(new HostPort("127.0.0.1", 0))) {
      assertThatThrownBy(() -> HttpPort.open(taken.address()))
          .isInstanceOf(ListenException.class)
          .hasMessageStartingWith("http.address = " + taken.address() + ": cannot listen there (")
          .hasMessageEndingWith("); choose another port, or 0 for a free one");
    }
  }

  @Test
  void shouldSayWhichKeyToChangeWhenThereIsNoSuchHost() {
    assertThatThrownBy(() -> HttpPort.open(new HostPort("no-such-host.invalid", 0)))
        .isInstanceOf(ListenException.class)
        .hasMessageStartingWith("http.address = no-such-host.invalid:0: cannot listen there (");
  }
}
