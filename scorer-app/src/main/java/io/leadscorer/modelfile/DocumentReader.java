package io.leadscorer.modelfile;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads a text as YAML, into nodes that know their lines. */
final class DocumentReader {
  /** In place of the path where there is none. */
  static final String WHOLE_FILE = "(file)";

  private final String text;
  private final Findings findings;

  private DocumentReader(String text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  /** The document, or none where a finding says why. */
  static YamlValue read(String text, Findings findings) {
    return new DocumentReader(text, findings).document();
  }

  private YamlValue document() {
    Node root = null;
    try {
      if (!refusesAliases()) {
        root = yaml().compose(new StringReader(text));
        if (root == null) {
          findings.add(1, WHOLE_FILE, "is empty; write a scoring model");
        }
      }
    } catch (MarkedYAMLException e) {
      findings.add(lineOf(e.getProblemMark()), WHOLE_FILE, "is not YAML: " + problemOf(e));
    } catch (ReaderException e) {
      findings.add(lineAt(e.getPosition()), WHOLE_FILE, "has a character that YAML does not allow");
    } catch (YAMLException e) {
      findings.add(1, WHOLE_FILE, "is not YAML: " + e.getMessage());
    }
    int line = root == null ? 1 : YamlValue.lineOf(root);
    return new YamlValue(root, line, "", findings);
  }

  /** A few aliases can stand for a tree too large to read, or for one without an end. */
  private boolean refusesAliases() {
    boolean refused = false;
    for (Event event : yaml().parse(new StringReader(text))) {
      if (event instanceof AliasEvent alias) {
        findings.add(
            lineOf(alias.getStartMark()),
            WHOLE_FILE,
            "refers to *%s; write the value out".formatted(alias.getAnchor()));
        refused = true;
      }
    }
    return refused;
  }

  private static Yaml yaml() {
    return new Yaml(new LoaderOptions());
  }

  private static String problemOf(MarkedYAMLException e) {
    String context = e.getContext();
    return context == null ? e.getProblem() : e.getProblem() + " " + context;
  }

  private static int lineOf(@Nullable Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private int lineAt(int position) {
    int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
    return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }
}
