package io.leadscorer.docs;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;

/** Draws a flow as SVG. */
final class FlowPicture {
  private static final double MARGIN = 16;
  private static final double LEGEND = 34;

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" role="img" aria-labelledby="title">
      <title id="title">Topology of the lead scorer: topics, steps and stores</title>
      <style>
      text { font: 12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1b2733; }
      .part { fill: #f4f6f8; stroke: #b8c2cc; }
      .topic { fill: #fff3d6; stroke: #c98a00; }
      .step { fill: #ffffff; stroke: #3b6ea5; }
      .store { fill: #e3f1e6; stroke: #3f8a52; }
      .flow { fill: none; stroke: #6b7785; stroke-width: 1.1; }
      .heading { font-weight: bold; fill: #54606c; }
      </style>
      <defs><marker id="arrow" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="#6b7785"/></marker></defs>
      <rect width="100%%" height="100%%" fill="#ffffff"/>
      """;

  private final FlowLayout layout;
  private final StringBuilder out = new StringBuilder();

  private FlowPicture(FlowLayout layout) {
    this.layout = layout;
  }

  static String svg(Flow flow) {
    FlowPicture picture = new FlowPicture(FlowLayout.of(flow));
    ElkNode graph = picture.layout.graph();
    picture.out.append(
        HEAD.formatted(
            number(graph.getWidth() + 2 * MARGIN),
            number(graph.getHeight() + 2 * MARGIN + LEGEND)));
    picture.legend();
    picture.nodes(graph, MARGIN, MARGIN + LEGEND);
    picture.edges(graph, MARGIN, MARGIN + LEGEND);
    return picture.out.append("</svg>\n").toString();
  }

  private void legend() {
    double x = MARGIN;
    for (FlowLayout.Shape shape :
        List.of(FlowLayout.Shape.TOPIC, FlowLayout.Shape.STEP, FlowLayout.Shape.STORE)) {
      String name = name(shape);
      double width = name.length() * 7.0 + 22;
      box(shape, x, MARGIN - 4, width, 22);
      text("", x + width / 2, MARGIN + 11, "middle", name);
      x += width + 14;
    }
  }

  private void nodes(ElkNode parent, double x, double y) {
    for (ElkNode node : parent.getChildren()) {
      FlowLayout.Shape shape = layout.shapeOf(node);
      double left = x + node.getX();
      double top = y + node.getY();
      box(shape, left, top, node.getWidth(), node.getHeight());
      String label = node.getLabels().get(0).getText();
      if (shape == FlowLayout.Shape.PART) {
        text("heading", left + 12, top + 19, "start", label);
        nodes(node, left, top);
      } else {
        text("", left + node.getWidth() / 2, top + node.getHeight() / 2 + 4, "middle", label);
      }
    }
  }

  private void box(FlowLayout.Shape shape, double x, double y, double width, double height) {
    double round =
        switch (shape) {
          case PART -> 8;
          case TOPIC -> height / 2;
          case STEP -> 2;
          case STORE -> 6;
        };
    out.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>\n"
            .formatted(
                name(shape), number(x), number(y), number(width), number(height), number(round)));
  }

  private void text(String style, double x, double y, String anchor, String text) {
    String styled = style.isEmpty() ? "" : " class=\"" + style + "\"";
    out.append(
        "<text%s x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
            .formatted(styled, number(x), number(y), anchor, text));
  }

  private void edges(ElkNode parent, double x, double y) {
    parent.getContainedEdges().stream()
        .sorted(Comparator.comparing(FlowPicture::ends))
        .forEach(edge -> edge(edge, x, y));
    for (ElkNode child : parent.getChildren()) {
      edges(child, x + child.getX(), y + child.getY());
    }
  }

  private static String ends(ElkEdge edge) {
    ElkNode from = (ElkNode) edge.getSources().get(0);
    ElkNode to = (ElkNode) edge.getTargets().get(0);
    return from.getIdentifier() + " -> " + to.getIdentifier();
  }

  private void edge(ElkEdge edge, double x, double y) {
    ElkEdgeSection section = edge.getSections().get(0);
    StringBuilder path = new StringBuilder();
    point(path, 'M', x + section.getStartX(), y + section.getStartY());
    for (ElkBendPoint bend : section.getBendPoints()) {
      point(path, 'L', x + bend.getX(), y + bend.getY());
    }
    point(path, 'L', x + section.getEndX(), y + section.getEndY());
    out.append(
        "<path class=\"flow\" marker-end=\"url(#arrow)\" d=\"%s\"><title>%s</title></path>\n"
            .formatted(path, ends(edge).replace(">", "&gt;")));
  }

  private static void point(StringBuilder path, char move, double x, double y) {
    path.append(move).append(number(x)).append(',').append(number(y));
  }

  private static String name(FlowLayout.Shape shape) {
    return shape.name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
