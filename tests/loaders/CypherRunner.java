// SPDX-License-Identifier: MIT
// A Neo4j server inside this process that does what a plan says, one step a line, and prints what it saw as JSON Lines:
//
//   open HOME                 starts the server of that home folder (neo4j.conf is there)
//   empty                     removes all nodes, constraints and indexes
//   run SCRIPT                every statement of a Cypher script
//   link PATH FOLDER          makes PATH lead to FOLDER (as if it were copied to the import folder)
//   query NAME STATEMENT      prints {"query":NAME,"columns":[…],"rows":[…]}
//   verify NAME SCRIPT        each statement must answer ok = true; prints {"verify":NAME,"rows":n,"wrong":[…]}
//   dump FILE                 all nodes and relationships as sorted JSON Lines
//   close                     stops the server
//
//   java -cp 'lib/*' CypherRunner.java PLAN
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

public class CypherRunner {
  static DatabaseManagementService server;
  static GraphDatabaseService database;

  public static void main(String[] arguments) throws Exception {
    int status = 0;
    String step = "";
    try {
      for (String line : Files.readAllLines(Path.of(arguments[0]))) {
        step = line;
        if (!line.isBlank()) run(line.split(" ", 2));
      }
    } catch (Throwable error) {
      System.out.println(json(Map.of("failed", step, "error", causes(error))));
      status = 1;
    }
    System.out.flush();
    Runtime.getRuntime().halt(status);  // APOC leaves threads behind
  }

  static void run(String[] step) throws Exception {
    long begin = System.nanoTime();
    switch (step[0]) {
      case "open" -> open(Path.of(step[1]));
      case "empty" -> empty();
      case "run" -> script(Path.of(step[1]));
      case "link" -> link(step[1].split(" ", 2));
      case "query" -> query(step[1].split(" ", 2));
      case "verify" -> verify(step[1].split(" ", 2));
      case "dump" -> dump(Path.of(step[1]));
      case "close" -> server.shutdown();
      default -> throw new IllegalArgumentException("no such step");
    }
    System.err.printf("%6.1f s  %.120s%n", (System.nanoTime() - begin) / 1e9, String.join(" ", step));
  }

  static void open(Path home) {
    System.setProperty("apoc.import.file.enabled", "true");
    server = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("conf/neo4j.conf")).build();
    database = server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
  }

  static void empty() {
    statement("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
    drop("CONSTRAINT", rows("SHOW CONSTRAINTS YIELD name"));
    drop("INDEX", rows("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"));
  }

  static void drop(String kind, List<Map<String, Object>> named) {
    for (Map<String, Object> row : named) statement("DROP " + kind + " `" + row.get("name") + "`");
  }

  static void statement(String text) {
    database.executeTransactionally(text, Map.of(), result -> { while (result.hasNext()) result.next(); return null; });
  }

  static List<Map<String, Object>> rows(String text) {
    return database.executeTransactionally(text, Map.of(), result -> {
      List<Map<String, Object>> all = new ArrayList<>();
      while (result.hasNext()) all.add(new TreeMap<>(result.next()));
      return all;
    });
  }

  // Statements end with `;` at the end of a line; comments are whole lines.
  static List<String> statements(Path file) throws Exception {
    List<String> all = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("//")) continue;
      current.append(line).append('\n');
      if (!line.endsWith(";")) continue;
      String text = current.toString().strip();
      all.add(text.substring(0, text.length() - 1));
      current.setLength(0);
    }
    if (!current.toString().isBlank()) throw new IllegalArgumentException(file + " ends within a statement");
    return all;
  }

  static void script(Path file) throws Exception {
    for (String text : statements(file)) {
      if (text.startsWith(":auto ")) text = text.substring(6);  // a word to cypher-shell, not to the server
      long begin = System.nanoTime();
      statement(text);
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (seconds > 0.2) System.err.printf("%6.1f s  %d characters: %s%n", seconds, text.length(), text.substring(text.length() - Math.min(90, text.length())).replace('\n', ' '));
    }
    statement("CALL db.awaitIndexes(120)");
  }

  static void link(String[] paths) throws Exception {
    Files.deleteIfExists(Path.of(paths[0]));
    Files.createSymbolicLink(Path.of(paths[0]), Path.of(paths[1]));
  }

  static void query(String[] named) {
    System.out.println(json(Map.of("query", named[0], "rows", rows(named[1]))));
  }

  static void verify(String[] named) throws Exception {
    List<Object> wrong = new ArrayList<>();
    int count = 0;
    for (String text : statements(Path.of(named[1]))) {
      for (Map<String, Object> row : rows(text)) {
        count++;
        if (!Boolean.TRUE.equals(row.get("ok"))) wrong.add(row);
      }
    }
    System.out.println(json(Map.of("verify", named[0], "rows", count, "wrong", wrong)));
  }

  static void dump(Path file) throws Exception {
    List<String> lines = new ArrayList<>();
    try (Transaction transaction = database.beginTx()) {
      transaction.getAllNodes().forEach(node -> {
        List<String> labels = new ArrayList<>();
        for (Label label : node.getLabels()) labels.add(label.name());
        labels.sort(null);
        lines.add(json(Map.of("labels", labels, "properties", properties(node))));
      });
      transaction.getAllRelationships().forEach(r -> lines.add(json(Map.of("type", r.getType().name(), "source", uid(r.getStartNode()),
          "target", uid(r.getEndNode()), "properties", properties(r)))));
    }
    lines.sort(null);
    Files.write(file, lines);
  }

  static Object uid(Node node) { return node.getProperty("uid", ""); }

  static Map<String, Object> properties(Entity entity) { return new TreeMap<>(entity.getAllProperties()); }

  static String causes(Throwable error) {
    StringBuilder text = new StringBuilder();
    for (; error != null && text.length() < 4000; error = error.getCause()) text.append(error).append(" / ");
    return text.toString();
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
      for (Object key : new TreeMap<>(map).keySet()) {
        write(out.append(separator), key);
        write(out.append(':'), map.get(key));
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
