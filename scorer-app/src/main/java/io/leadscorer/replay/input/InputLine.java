package io.leadscorer.replay.input;

/** A line of an input file: one that can be taken, or one that cannot. */
public sealed interface InputLine permits Arrival, BadLine {

  InputKind kind();

  /** Its number in the file, from 1. */
  long number();
}
