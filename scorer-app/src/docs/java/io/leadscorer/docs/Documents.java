package io.leadscorer.docs;

import java.util.LinkedHashMap;
import java.util.Map;

/** The pages that follow from the code, by the names of their files in topology-docs. */
final class Documents {
  private Documents() {}

  static Map<String, String> all() {
    Flow flow = Flow.ofDefaults();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("topology.svg", FlowPicture.svg(flow));
    pages.put("topology.md", TopologyPage.of(flow));
    pages.put("asyncapi.yaml", AsyncApi.yaml());
    return pages;
  }
}
