package io.leadscorer.domain.score;

/** Something that the desk, which looks after all leads, is told of one of them. */
public interface DeskSignal extends Outcome {}
