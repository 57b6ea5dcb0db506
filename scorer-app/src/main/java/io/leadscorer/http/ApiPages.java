package io.leadscorer.http;

import io.javalin.http.Context;
import io.leadscorer.http.ApiDescription.Described;
import java.util.stream.Collectors;

/** What is answered at all, for programs and for people. */
final class ApiPages {
  private static final String HTML = "text/html; charset=utf-8";

  /** The page brings its style along and nothing else, and no other page may frame it. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Lead Scorer</title>
      <style>
      body {font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 3rem auto; padding: 0 1rem}
      td {padding: .3rem 1.5rem .3rem 0; vertical-align: top}
      code {white-space: nowrap}
      </style>
      <h1>Lead Scorer</h1>
      <table>
      %s
      </table>
      <p>Lead ids are percent-encoded. Where the scorer has a token, the pages of leads and models want it:
      <code>Authorization: Bearer TOKEN</code>. An instance that does not have the lead sends on to the one that
      has it (307).</p>
      </html>
      """;

  private final ApiDescription description;
  private final String index;

  ApiPages(ApiDescription description) {
    this.description = description;
    this.index =
        PAGE.formatted(
            description.pages().stream().map(ApiPages::row).collect(Collectors.joining("\n")));
  }

  void index(Context context) {
    context.header("Content-Security-Policy", POLICY).contentType(HTML).result(index);
  }

  void description(Context context) {
    context.contentType(Json.TYPE).result(description.json());
  }

  private static String row(Described page) {
    String path = "<code>" + page.path() + "</code>";
    String query =
        page.parameters().stream()
            .map(name -> "<code>?" + name + "=</code>")
            .collect(Collectors.joining(" "));
    return "<tr><td>%s<td>%s%s"
        .formatted(
            page.isComplete() ? "<a href=\"%s\">%s</a>".formatted(page.path(), path) : path,
            page.summary(),
            query.isEmpty() ? "" : "<br>" + query);
  }
}
