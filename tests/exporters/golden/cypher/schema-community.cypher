CREATE CONSTRAINT kg_entity_uid IF NOT EXISTS FOR (n:Entity) REQUIRE n.uid IS UNIQUE;
CREATE INDEX kg_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE INDEX kg_document_published IF NOT EXISTS FOR (n:Document) ON (n.published);
CREATE INDEX kg_figure_kind_value IF NOT EXISTS FOR (n:Figure) ON (n.figure_kind, n.value);
CREATE INDEX kg_commitment_due IF NOT EXISTS FOR (n:Commitment) ON (n.due_date);
CREATE FULLTEXT INDEX kg_entity_text IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases];
