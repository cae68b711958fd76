// Who undertook what, and by when?
MATCH (who:Entity)-[:MADE]->(c:Commitment)
WHERE c.due_date IS NOT NULL
RETURN who.name AS who, c.act AS act, c.name AS what, toString(c.due_date) AS due, c.strength AS strength
ORDER BY due, what;

// Who holds which office?
MATCH (who:Person)-[r:HOLDS_ROLE]->(body:Entity)
RETURN who.name AS who, r.title AS title, body.name AS body
ORDER BY who, title;

// Which sums of money are stated, and about whom?
MATCH (f:Figure {figure_kind: 'money'})-[:QUANTIFIES]->(about:Entity)
WHERE f.value_text IS NOT NULL
RETURN about.name AS about, f.value_text AS amount, f.unit AS currency, f.name AS text
ORDER BY about, text;

// Who is quoted, and how often?
MATCH (who:Entity)-[:SAID]->(q:Quotation)
RETURN who.name AS who, count(q) AS quotations
ORDER BY quotations DESC, who;

// Which people and organizations do several documents mention?
MATCH (d:Source)-[:MENTIONS]->(e:Entity)
WHERE e:Person OR e:Organization
WITH e, count(DISTINCT d) AS documents
WHERE documents > 1
RETURN e.name AS name, documents
ORDER BY documents DESC, name;
