package io.leadscorer.modelfile.check;

/** How much a remark weighs. */
public enum Severity {
  /** A part of the model can never do what it is there for; such a model is not published. */
  ERROR,
  /** Something has no effect, or is probably not what was meant. */
  WARNING
}
