package io.leadscorer.docs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Where everything of a flow stands in its picture: from the left to the right as records go. */
final class FlowLayout {
  /** Widths do not depend on the fonts of a machine, so that every machine draws the same. */
  private static final double LETTER = 7.0;

  private static final double HEIGHT = 26;

  /** What is drawn. */
  enum Shape {
    PART,
    TOPIC,
    STEP,
    STORE
  }

  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<ElkNode, Shape> shapes = new HashMap<>();
  private final Map<String, ElkNode> topics = new TreeMap<>();

  private FlowLayout() {}

  static FlowLayout of(Flow flow) {
    FlowLayout layout = new FlowLayout();
    layout.describe(layout.graph);
    flow.topics()
        .forEach(
            topic ->
                layout.topics.put(topic, layout.node(layout.graph, topic, topic, Shape.TOPIC)));
    flow.parts().forEach(layout::add);
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    new RecursiveGraphLayoutEngine().layout(layout.graph, new BasicProgressMonitor());
    return layout;
  }

  ElkNode graph() {
    return graph;
  }

  Shape shapeOf(ElkNode node) {
    return shapes.getOrDefault(node, Shape.PART);
  }

  private void describe(ElkNode node) {
    node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    node.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    node.setProperty(CoreOptions.RANDOM_SEED, 1);
    node.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 34.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
  }

  private void add(Flow.Part part) {
    ElkNode box =
        node(
            graph,
            "part-" + part.number(),
            "part %d%s".formatted(part.number(), part.isGlobal() ? ", global" : ""),
            Shape.PART);
    describe(box);
    box.setProperty(CoreOptions.PADDING, new ElkPadding(30, 16, 16, 16));
    Map<String, ElkNode> steps = new TreeMap<>();
    part.steps().forEach(step -> steps.put(step, node(box, step, step, Shape.STEP)));
    part.stores()
        .forEach(
            (store, users) -> {
              ElkNode drawn = node(box, store, store, Shape.STORE);
              users.forEach(user -> connect(steps.get(user), drawn));
            });
    part.reads().forEach((topic, readers) -> connectAll(topics.get(topic), readers, steps));
    part.leadsTo().forEach((step, next) -> connectAll(steps.get(step), next, steps));
    part.writes().forEach((step, written) -> connectAll(steps.get(step), written, topics));
  }

  private static void connectAll(ElkNode from, Set<String> names, Map<String, ElkNode> nodes) {
    names.forEach(name -> connect(from, nodes.get(name)));
  }

  private static void connect(ElkNode from, ElkNode to) {
    ElkGraphUtil.createSimpleEdge(from, to);
  }

  private ElkNode node(ElkNode parent, String id, String label, Shape shape) {
    ElkNode node = ElkGraphUtil.createNode(parent);
    node.setIdentifier(id);
    ElkGraphUtil.createLabel(label, node);
    node.setDimensions(label.length() * LETTER + 22, HEIGHT);
    shapes.put(node, shape);
    return node;
  }
}
