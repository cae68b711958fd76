// neosemantics (n10s) in an empty database, then CALL n10s.rdf.import.fetch('file:///…/kg-00001.jsonld', 'JSON-LD');
CREATE CONSTRAINT n10s_unique_uri IF NOT EXISTS FOR (r:Resource) REQUIRE r.uri IS UNIQUE;
CALL n10s.graphconfig.init({handleVocabUris: 'MAP', handleMultival: 'OVERWRITE', keepLangTag: false});
CALL n10s.nsprefixes.add('sch', 'http://schema.org/');
CALL n10s.nsprefixes.add('kg', 'https://w3id.org/factweave/ns#');
CALL n10s.mapping.add('http://www.w3.org/ns/prov#Entity', 'ProvEntity');
