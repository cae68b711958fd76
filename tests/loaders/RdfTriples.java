// SPDX-License-Identifier: MIT
// Apache Jena reads RDF files, checks shapes and answers queries:
//
//   java -cp 'lib/*' RdfTriples.java triples OUT.nt FILE…         all their triples as N-Triples
//   java -cp 'lib/*' RdfTriples.java shapes SHAPES.ttl FILE…      each violation on a line: shape path, message, focus node
import java.io.FileOutputStream;
import java.util.Arrays;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

public class RdfTriples {
  public static void main(String[] arguments) throws Exception {
    Model model = ModelFactory.createDefaultModel();
    for (String file : Arrays.copyOfRange(arguments, 2, arguments.length)) RDFDataMgr.read(model, file);
    if (arguments[0].equals("triples")) {
      try (FileOutputStream out = new FileOutputStream(arguments[1])) {
        RDFDataMgr.write(out, model, Lang.NTRIPLES);
      }
      return;
    }
    Graph shapes = RDFDataMgr.loadGraph(arguments[1]);
    ShaclValidator.get().validate(Shapes.parse(shapes), model.getGraph()).getEntries().forEach(entry ->
        System.out.println(entry.resultPath() + "\t" + entry.message() + "\t" + entry.focusNode()));
  }
}
