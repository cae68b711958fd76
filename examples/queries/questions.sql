-- Who undertook what, and by when?
SELECT made.source_name AS who, c.act, c.name AS what, c.due_date AS due, c.strength
FROM commitments c JOIN edges made ON made.target = c.uid AND made.relation = 'MADE'
WHERE c.due_date IS NOT NULL
ORDER BY due, what;

-- Who holds which office?
SELECT source_name AS who, edges.title, target_name AS body
FROM edges JOIN nodes ON nodes.uid = edges.source AND nodes.entity_type = 'Person'
WHERE relation = 'HOLDS_ROLE'
ORDER BY who, edges.title;

-- Which sums of money are stated, and about whom?
SELECT about.target_name AS about, f.value_text AS amount, f.unit AS currency, f.name AS text
FROM figures f JOIN edges about ON about.source = f.uid AND about.relation = 'QUANTIFIES'
WHERE f.figure_kind = 'money' AND f.value_text IS NOT NULL
ORDER BY about, text;

-- Who is quoted, and how often?
SELECT source_name AS who, count(*) AS quotations
FROM edges WHERE relation = 'SAID'
GROUP BY source, source_name
ORDER BY quotations DESC, who;

-- Which people and organizations do several documents mention?
SELECT target_name AS name, count(DISTINCT source) AS documents
FROM edges JOIN nodes ON nodes.uid = edges.target
WHERE relation = 'MENTIONS' AND entity_type IN ('Person', 'Organization')
GROUP BY edges.target, target_name HAVING count(DISTINCT source) > 1
ORDER BY documents DESC, name;
