package io.leadscorer.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the parameters of a question; what is wrong with one is answered with 400. */
final class Parameters {
  private Parameters() {}

  /** One that is misspelt would be answered as if it had not been asked. */
  static void refuseOthers(Context context, Set<String> known) {
    for (String name : context.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw new BadRequestResponse(
            "'%s' is no parameter of this page; there are %s"
                .formatted(name, String.join(", ", new TreeSet<>(known))));
      }
    }
  }

  static Optional<String> one(Context context, String name) {
    List<String> values = context.queryParams(name);
    if (values.size() > 1) {
      throw new BadRequestResponse(name + " is given more than once");
    }
    return values.stream().findFirst();
  }

  static int whole(Context context, String name, int least, int most, int usual) {
    String text = one(context, name).orElse(String.valueOf(usual));
    if (text.matches("0|[1-9]\\d{0,3}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new BadRequestResponse(
        "%s: '%s' is not a whole number from %d to %d".formatted(name, text, least, most));
  }
}
