package io.leadscorer.modelfile;

/** Says of a value what is wrong with it, where its kind has more to say than that it is none. */
final class Mistake extends Exception {
  private final String problem;

  Mistake(String problem) {
    super(problem);
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}
