// SPDX-License-Identifier: MIT
// Opens graph files with Gephi's own importers, as File > Open does, and prints for each what Gephi then holds:
//
//   java -Djava.awt.headless=true -cp 'lib/*' GephiReader.java FILE… [--draw FILE PICTURE.svg]
//
// One JSON object a line: {"file":…,"issues":[…],"nodes":n,"edges":n,"read_nodes":…,"read_edges":…,"labels":{id:label},
// "kinds":{kind:count},"node_columns":{id:type},"edge_columns":{id:type},"values":{id:{column:text}},"spells":{edge:[…]},…}
// --draw lays the graph out with ForceAtlas2, writes it as SVG and counts what stands in the picture.
import java.io.File;
import java.io.FileInputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDraft;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.NodeDraft;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class GephiReader {
  static final PrintStream OUT = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);

  public static void main(String[] arguments) throws Exception {
    System.setOut(System.err);  // what Gephi itself prints is no part of the answer
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--draw")) {
        draw(new File(arguments[i + 1]), Path.of(arguments[i + 2]));
        i += 2;
      } else {
        OUT.println(json(read(new File(arguments[i]))));
      }
    }
    Runtime.getRuntime().halt(0);
  }

  static <T> T the(Class<T> service) { return Lookup.getDefault().lookup(service); }

  static Workspace workspace() {
    ProjectController projects = the(ProjectController.class);
    if (projects.getCurrentProject() != null) projects.closeCurrentProject();
    projects.newProject();
    return projects.getCurrentWorkspace();
  }

  static void note(List<Object> issues, Report report) {
    if (report == null) return;
    for (Issue issue : report.getIssuesList(10000)) {
      if (issue.getLevel().toInteger() > Issue.Level.INFO.toInteger()) issues.add(issue.getLevel() + ": " + issue.getMessage());
    }
  }

  static Map<String, Object> read(File file) throws Exception {
    Workspace workspace = workspace();
    ImportController importer = the(ImportController.class);
    String kind = file.getName().substring(file.getName().lastIndexOf('.') + 1);
    Container container;
    if (kind.equals("gz")) container = importer.importFile(file);
    else container = importer.importFile(new FileInputStream(file), importer.getFileImporter(kind));
    if (container == null) throw new IllegalStateException(file + ": Gephi made nothing of it");
    List<Object> issues = new ArrayList<>();
    if (!container.verify()) issues.add("verify() is false");
    note(issues, container.getReport());
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("file", file.getPath());
    seen.put("read_nodes", container.getUnloader().getNodeCount());
    seen.put("read_edges", container.getUnloader().getEdgeCount());
    seen.put("made_up_nodes", container.getUnloader().containsAutoNodes());
    Map<String, Object> kinds = new TreeMap<>();
    for (EdgeDraft edge : container.getUnloader().getEdges()) kinds.merge(String.valueOf(edge.getType()), 1, (a, b) -> (int) a + (int) b);
    seen.put("kinds", kinds);
    seen.put("dynamic", container.isDynamicGraph());
    importer.process(container, new DefaultProcessor(), workspace);
    note(issues, container.getReport());
    seen.put("issues", issues);
    GraphModel model = the(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    seen.put("nodes", graph.getNodeCount());
    seen.put("edges", graph.getEdgeCount());
    seen.put("node_columns", columns(model.getNodeTable()));
    seen.put("edge_columns", columns(model.getEdgeTable()));
    Map<String, Object> labels = new TreeMap<>(), looks = new TreeMap<>(), weights = new TreeMap<>(), values = new TreeMap<>(), spells = new TreeMap<>();
    for (Node node : graph.getNodes().toArray()) {
      labels.put(node.getId().toString(), node.getLabel());
      looks.put(node.getId().toString(), String.format("%02x%02x%02x %.2f", Math.round(node.r() * 255), Math.round(node.g() * 255), Math.round(node.b() * 255), node.size()));
      values.put(node.getId().toString(), values(node));
    }
    for (Edge edge : graph.getEdges().toArray()) {
      labels.put(edge.getId().toString(), edge.getLabel());
      weights.put(edge.getId().toString(), edge.getWeight());
      values.put(edge.getId().toString(), values(edge));
      List<Object> intervals = new ArrayList<>();
      if (edge.getIntervals() != null) for (Interval i : edge.getIntervals()) intervals.add(List.of(day(i.getLow()), day(i.getHigh())));
      if (!intervals.isEmpty()) spells.put(edge.getId().toString(), intervals);
    }
    seen.put("labels", labels);
    seen.put("looks", looks);
    seen.put("weights", weights);
    seen.put("values", values);
    seen.put("spells", spells);
    return seen;
  }

  static String day(double time) {
    if (Double.isInfinite(time)) return "";
    return java.time.Instant.ofEpochMilli((long) time).toString().substring(0, 10);
  }

  static Map<String, Object> columns(Iterable<Column> table) {
    Map<String, Object> types = new TreeMap<>();
    for (Column column : table) types.put(column.getId(), column.getTypeClass().getSimpleName());
    return types;
  }

  static Map<String, Object> values(Element element) {
    Map<String, Object> all = new TreeMap<>();
    for (Column column : element.getTable().toArray()) {
      Object value = element.getAttribute(column);
      if (value == null || column.isProperty()) continue;
      all.put(column.getId(), value);
    }
    return all;
  }

  static void draw(File file, Path picture) throws Exception {
    read(file);
    Workspace workspace = the(ProjectController.class).getCurrentWorkspace();
    GraphModel model = the(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    // Gephi strews nodes at random; from a fixed start the picture is the same each time.
    Node[] nodes = graph.getNodes().toArray();
    java.util.Arrays.sort(nodes, java.util.Comparator.comparing(n -> n.getId().toString()));
    for (int i = 0; i < nodes.length; i++) {
      nodes[i].setX((float) (500 * Math.cos(2 * Math.PI * i / nodes.length)));
      nodes[i].setY((float) (500 * Math.sin(2 * Math.PI * i / nodes.length)));
      nodes[i].setSize((float) (6 + nodes[i].size() / 4));
    }
    ForceAtlas2 layout = new ForceAtlas2(null);
    layout.setGraphModel(model);
    layout.resetPropertiesValues();
    layout.setThreadsCount(1);
    layout.setScalingRatio(140.0);
    layout.setGravity(1.5);
    layout.setEdgeWeightInfluence(0.3);
    layout.initAlgo();
    for (int i = 0; i < 600; i++) layout.goAlgo();
    layout.setAdjustSizes(true);
    for (int i = 0; i < 300; i++) layout.goAlgo();
    layout.endAlgo();
    PreviewController preview = the(PreviewController.class);
    PreviewModel look = preview.getModel(workspace);
    look.getProperties().putValue(PreviewProperty.SHOW_NODE_LABELS, true);
    look.getProperties().putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
    look.getProperties().putValue(PreviewProperty.NODE_LABEL_FONT, new java.awt.Font("SansSerif", java.awt.Font.PLAIN, 14));
    look.getProperties().putValue(PreviewProperty.SHOW_EDGE_LABELS, true);
    look.getProperties().putValue(PreviewProperty.EDGE_LABEL_FONT, new java.awt.Font("SansSerif", java.awt.Font.PLAIN, 8));
    look.getProperties().putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(java.awt.Color.GRAY));
    look.getProperties().putValue(PreviewProperty.EDGE_THICKNESS, 1f);
    look.getProperties().putValue(PreviewProperty.NODE_BORDER_WIDTH, 0f);
    preview.refreshPreview(workspace);
    StringWriter svg = new StringWriter();
    SVGExporter exporter = new SVGExporter();
    exporter.setWorkspace(workspace);
    exporter.setWriter(svg);
    exporter.execute();
    Files.writeString(picture, svg.toString());
    OUT.println(json(Map.of("picture", picture.toString(), "circles", svg.toString().split("<circle").length - 1,
        "paths", svg.toString().split("<path").length - 1, "texts", svg.toString().split("<text").length - 1, "nodes", nodes.length)));
  }

  static String json(Object value) {
    StringBuilder out = new StringBuilder();
    write(out, value);
    return out.toString();
  }

  static void write(StringBuilder out, Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      if (map.isEmpty()) out.append('{');
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(out.append(separator), entry.getKey().toString());
        write(out.append(':'), entry.getValue());
        separator = ",";
      }
      out.append('}');
    } else if (value instanceof Iterable<?> items) {
      String separator = "[";
      for (Object item : items) {
        write(out.append(separator), item);
        separator = ",";
      }
      out.append(separator.equals("[") ? "[]" : "]");
    } else if (value != null && value.getClass().isArray()) {
      List<Object> items = new ArrayList<>();
      for (int i = 0; i < java.lang.reflect.Array.getLength(value); i++) items.add(java.lang.reflect.Array.get(value, i));
      write(out, items);
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      out.append(value);
    } else {
      out.append('"');
      for (char c : value.toString().toCharArray()) {
        if (c == '"' || c == '\\') out.append('\\').append(c);
        else if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
        else out.append(c);
      }
      out.append('"');
    }
  }
}
