package io.leadscorer.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.leadscorer.config.BearerToken;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets pass who presents the token; everybody where there is none. */
final class TokenGuard {
  private static final Pattern BEARER =
      Pattern.compile("bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);
  private static final String CHALLENGE = "Bearer realm=\"lead-scorer\"";

  private final Optional<BearerToken> token;

  TokenGuard(Optional<BearerToken> token) {
    this.token = token;
  }

  /** A page for those who pass. */
  Handler before(Handler page) {
    return context -> {
      String presented = presented(context.header("Authorization"));
      if (token.isEmpty() || (presented != null && token.get().matches(presented))) {
        page.handle(context);
      } else {
        refuse(context, presented != null);
      }
    };
  }

  private static @Nullable String presented(@Nullable String authorization) {
    if (authorization == null) {
      return null;
    }
    Matcher bearer = BEARER.matcher(authorization);
    return bearer.matches() ? bearer.group(1) : null;
  }

  private static void refuse(Context context, boolean wrong) {
    context.status(401);
    context.header("WWW-Authenticate", wrong ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
    Json.error(
        context,
        wrong
            ? "this is not the scorer's token"
            : "leads are told to those who send the scorer's token: Authorization: Bearer TOKEN");
  }
}
