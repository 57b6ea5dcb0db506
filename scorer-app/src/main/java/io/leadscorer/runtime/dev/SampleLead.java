package io.leadscorer.runtime.dev;

import java.util.random.RandomGenerator;

/** One lead of the sample traffic. */
final class SampleLead {
  private final String id;
  private final Persona persona;
  private int actsLeft;

  SampleLead(String id, Persona persona, RandomGenerator random) {
    this.id = id;
    this.persona = persona;
    revive(random);
  }

  String id() {
    return id;
  }

  Persona persona() {
    return persona;
  }

  boolean hasStamina() {
    return actsLeft > 0;
  }

  /** Gives the lead something to do again. */
  void revive(RandomGenerator random) {
    actsLeft = persona.stamina(random);
  }

  Persona.Act nextAct(RandomGenerator random) {
    actsLeft--;
    return persona.next(random);
  }
}
