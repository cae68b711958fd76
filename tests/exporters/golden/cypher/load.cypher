UNWIND [
{uid: 'e12c6431-1698-5bc2-a6a3-94f3ae666d6a', props: {name: 'buy 40 buses', subtype: 'promise', act: 'promise', strength: 'firm', strength_rank: 4, polarity: 'positive', negated: false, committer_name: 'Dunmore', deadline_text: 'by 2030', deadline: '2030', due_date: '2030-12-31', target: 'a8dc25f2-728c-5137-bae2-3dcad487fbf3', commitment_status: 'open', date_made: '2026-03-04', testable: 'yes', attribution_mode: 'direct', cue: 'said', action: ['buy 40 buses'], surface: 'We will buy 40 buses by 2030'}}
] AS row
  MERGE (n:Entity {uid: row.uid}) SET n:Commitment SET n += row.props;
UNWIND [
{uid: 'd1125a41-5e9c-51ed-ab53-b7c39341e607', props: {name: '2026/larne "yard".txt', published_text: '2026-03', source_uri: '2026/larne "yard".txt', char_count: 127}},
{uid: 'f3f61070-755c-586e-bbb3-ec913165f529', props: {name: '2026/brandt.txt', title: 'Dunmore orders buses', published: '2026-03-04', source_uri: '2026/brandt.txt', sha256: '5f0e', media_type: 'text/plain', char_count: 109}}
] AS row
  MERGE (n:Entity {uid: row.uid}) SET n:Document:Source SET n += row.props;
UNWIND [
{uid: '036dbd15-8a83-59a0-979a-295a363c427f', props: {name: '2026-03-04', subtype: 'date', confidence: 1.0, figure_kind: 'date', iso: '2026-03-04', date_from: '2026-03-04', date_to: '2026-03-04', time_role: 'document_date', surface: '2026-03-04'}},
{uid: 'a8dc25f2-728c-5137-bae2-3dcad487fbf3', props: {name: '40 buses', subtype: 'count', confidence: 1.0, figure_kind: 'count', value: 40.0, value_text: '40', unit: '{bus}', counted: 'buses', figure_status: 'target', surface: '40'}},
{uid: 'c578cba4-1acc-5d06-ad31-282238c6ea93', props: {name: 'about EUR 7.5 million', subtype: 'money', confidence: 1.0, figure_kind: 'money', value: 7500000.0, value_text: '7500000', approx: true, unit: 'EUR', surface: 'about EUR 7.5 million'}},
{uid: 'cdc3343d-5721-549f-ba23-863f24905182', props: {name: '2030', subtype: 'period', confidence: 1.0, figure_kind: 'period', iso: '2030', date_from: '2030-01-01', date_to: '2030-12-31', time_role: 'deadline', surface: '2030'}},
{uid: 'e76e1d81-65b0-598a-8ef0-9f346dbc8ee5', props: {name: '51%', subtype: 'percent', confidence: 1.0, figure_kind: 'percent', value: 51.0, value_text: '51', unit: '%', surface: '51%'}}
] AS row
  MERGE (n:Entity {uid: row.uid}) SET n:Figure SET n += row.props;
UNWIND [
{uid: '2d15320e-8bcc-5335-a086-581fd9bc24a1', props: {name: 'Norvik Shipping', subtype: 'company', aliases: ['Norvik Shipping Ltd.'], mention_count: 2, document_count: 2, confidence: 1.0, first_seen: '2026-03-04', last_seen: '2026-03-04', named: true}},
{uid: 'acaf6758-ce47-5189-bcad-506bbe0da2db', props: {name: 'Larne Yard', subtype: 'facility', mention_count: 1, document_count: 1, confidence: 1.0, named: true}},
{uid: 'd2c2db27-e3eb-5adc-a71f-4eddeff739f4', props: {name: 'R&D <lab>', subtype: 'facility', mention_count: 1, document_count: 1, confidence: 1.0, named: true}}
] AS row
  MERGE (n:Entity {uid: row.uid}) SET n:Organization SET n += row.props;
UNWIND [
{uid: '52f8030c-b2c8-568b-a02d-357520040976', props: {name: 'Ilse Brandt', subtype: 'individual', mention_count: 3, document_count: 2, confidence: 1.0, first_seen: '2026-03-04', last_seen: '2026-03-04', named: true, gender: 'female', roles: ['mayor'], honorific: 'Dr'}}
] AS row
  MERGE (n:Entity {uid: row.uid}) SET n:Person SET n += row.props;
UNWIND [
{uid: '8cae6124-fb1a-5c03-86b1-4c14c67fd83d', props: {name: 'Dunmore', subtype: 'city', mention_count: 3, document_count: 2, confidence: 1.0, first_seen: '2026-03-04', last_seen: '2026-03-04', named: true, country_code: 'IE'}}
] AS row
  MERGE (n:Entity {uid: row.uid}) SET n:Place SET n += row.props;
UNWIND [
{uid: 'e625cdd1-2482-560d-b320-a88c814af4e3', props: {name: 'bus', subtype: 'class', aliases: ['buses'], mention_count: 1, document_count: 1, confidence: 1.0, first_seen: '2026-03-04', last_seen: '2026-03-04', named: true}}
] AS row
  MERGE (n:Entity {uid: row.uid}) SET n:Product SET n += row.props;
UNWIND [
{uid: '2ce96429-7f7a-5912-9ab5-7ea855af6aa3', props: {name: '“We will buy 40 buses by 2030,”', subtype: 'direct', cue: 'said', mode: 'direct', text: '“We will buy 40 buses by 2030,”'}}
] AS row
  MERGE (n:Entity {uid: row.uid}) SET n:Quotation SET n += row.props;
UNWIND [
{s: 'e12c6431-1698-5bc2-a6a3-94f3ae666d6a', t: '2d15320e-8bcc-5335-a086-581fd9bc24a1', uid: 'ae80483e-008f-58f6-8284-362efe3956bb', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'We will buy 40 buses by 2030', evidence_docs: ['2026/brandt.txt'], evidence_starts: [69], evidence_ends: [97], evidence_rules: ['commitments/will']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:ADDRESSED_TO {uid: row.uid}]->(b) SET r += row.props;
UNWIND [
{s: '52f8030c-b2c8-568b-a02d-357520040976', t: '8cae6124-fb1a-5c03-86b1-4c14c67fd83d', uid: 'a565da69-44ef-5d15-837e-206ee05dd21f', props: {weight: 1.0, confidence: 1.0, relation_status: 'current', relation_kind: 'leader', evidence_count: 1, evidence_text: 'Ilse Brandt, mayor of Dunmore,', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [3], evidence_ends: [33], evidence_rules: ['relations/of']}},
{s: '52f8030c-b2c8-568b-a02d-357520040976', t: '8cae6124-fb1a-5c03-86b1-4c14c67fd83d', uid: 'edb722da-dec6-5aee-b789-651719ed7370', props: {weight: 1.0, confidence: 1.0, relation_status: 'current', relation_kind: 'resident', evidence_count: 1, evidence_text: 'Ilse Brandt, mayor of Dunmore,', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [3], evidence_ends: [33], evidence_rules: ['relations/of']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:AFFILIATED_WITH {uid: row.uid}]->(b) SET r += row.props;
UNWIND [
{s: 'e12c6431-1698-5bc2-a6a3-94f3ae666d6a', t: 'a8dc25f2-728c-5137-bae2-3dcad487fbf3', uid: 'f4a092ee-570a-55ec-84e9-6559673d5f09', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'We will buy 40 buses by 2030', evidence_docs: ['2026/brandt.txt'], evidence_starts: [69], evidence_ends: [97], evidence_rules: ['commitments/will']}},
{s: 'e12c6431-1698-5bc2-a6a3-94f3ae666d6a', t: 'e625cdd1-2482-560d-b320-a88c814af4e3', uid: '9f645793-71d1-51cc-bd4a-f79e9b96b418', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'We will buy 40 buses by 2030', evidence_docs: ['2026/brandt.txt'], evidence_starts: [69], evidence_ends: [97], evidence_rules: ['commitments/will']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:CONCERNS {uid: row.uid}]->(b) SET r += row.props;
UNWIND [
{s: '52f8030c-b2c8-568b-a02d-357520040976', t: '8cae6124-fb1a-5c03-86b1-4c14c67fd83d', uid: '90ab51fe-2744-5903-9a5a-fb079e72a9bc', props: {weight: 2.0, confidence: 1.0, title: 'mayor', relation_status: 'current', evidence_count: 2, evidence_text: 'Ilse Brandt, mayor of Dunmore,', evidence_docs: ['2026/larne "yard".txt', '2026/brandt.txt'], evidence_starts: [3, 17], evidence_ends: [33, 42], evidence_rules: ['roles/person-title-place', 'roles/place-title-person']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:HOLDS_ROLE {uid: row.uid}]->(b) SET r += row.props;
UNWIND [
{s: '8cae6124-fb1a-5c03-86b1-4c14c67fd83d', t: 'e12c6431-1698-5bc2-a6a3-94f3ae666d6a', uid: '303546aa-d70e-55d6-aded-837952eb0d81', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'We will buy 40 buses by 2030', evidence_docs: ['2026/brandt.txt'], evidence_starts: [69], evidence_ends: [97], evidence_rules: ['commitments/will']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:MADE {uid: row.uid}]->(b) SET r += row.props;
UNWIND [
{s: 'd1125a41-5e9c-51ed-ab53-b7c39341e607', t: '2d15320e-8bcc-5335-a086-581fd9bc24a1', uid: '3810e588-5c63-50f9-b1d4-0422c6eb2829', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'Norvik Shipping', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [57], evidence_ends: [72], evidence_rules: ['organizations/known']}},
{s: 'd1125a41-5e9c-51ed-ab53-b7c39341e607', t: '52f8030c-b2c8-568b-a02d-357520040976', uid: '6179ff73-e1e3-5d08-a9fc-b291dd296c44', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'Ilse Brandt', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [3], evidence_ends: [14], evidence_rules: ['people/title-and-name']}},
{s: 'd1125a41-5e9c-51ed-ab53-b7c39341e607', t: '8cae6124-fb1a-5c03-86b1-4c14c67fd83d', uid: 'b3862b74-50c5-5d79-8811-14a8119f8b72', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'Dunmore', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [25], evidence_ends: [32], evidence_rules: ['places/known-place']}},
{s: 'd1125a41-5e9c-51ed-ab53-b7c39341e607', t: 'acaf6758-ce47-5189-bcad-506bbe0da2db', uid: 'e67a4651-df4b-5e9b-8557-20c5f688e90c', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'Larne Yard', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [85], evidence_ends: [95], evidence_rules: ['organizations/facility']}},
{s: 'd1125a41-5e9c-51ed-ab53-b7c39341e607', t: 'c578cba4-1acc-5d06-ad31-282238c6ea93', uid: 'e6891f78-4446-5c9b-aae1-34c206d5fe1f', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'about EUR 7.5 million', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [105], evidence_ends: [126], evidence_rules: ['figures/money']}},
{s: 'd1125a41-5e9c-51ed-ab53-b7c39341e607', t: 'd2c2db27-e3eb-5adc-a71f-4eddeff739f4', uid: 'e622c858-0040-574f-b11c-92b7c044df58', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'R&D <lab>', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [39], evidence_ends: [48], evidence_rules: ['organizations/quoted']}},
{s: 'd1125a41-5e9c-51ed-ab53-b7c39341e607', t: 'e76e1d81-65b0-598a-8ef0-9f346dbc8ee5', uid: 'a6003719-5db2-5bf8-bcb4-37b3c866c0ea', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: '51%', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [78], evidence_ends: [81], evidence_rules: ['figures/percent']}},
{s: 'f3f61070-755c-586e-bbb3-ec913165f529', t: '036dbd15-8a83-59a0-979a-295a363c427f', uid: 'b25d26f5-a77d-5160-9a68-59be4acb9195', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: '2026-03-04', evidence_docs: ['2026/brandt.txt'], evidence_starts: [6], evidence_ends: [16], evidence_rules: ['figures/header-date']}},
{s: 'f3f61070-755c-586e-bbb3-ec913165f529', t: '2ce96429-7f7a-5912-9ab5-7ea855af6aa3', uid: '88ec02ea-1d4f-5d74-b7c7-fc6b470eaeab', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: '“We will buy 40 buses by 2030,”', evidence_docs: ['2026/brandt.txt'], evidence_starts: [68], evidence_ends: [99], evidence_rules: ['quotations/quote-then-cue']}},
{s: 'f3f61070-755c-586e-bbb3-ec913165f529', t: '2d15320e-8bcc-5335-a086-581fd9bc24a1', uid: 'de1eca45-bf5b-502b-aed0-67821e836eb0', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'Norvik Shipping Ltd.', evidence_docs: ['2026/brandt.txt'], evidence_starts: [47], evidence_ends: [67], evidence_rules: ['organizations/company-with-legal-form']}},
{s: 'f3f61070-755c-586e-bbb3-ec913165f529', t: '52f8030c-b2c8-568b-a02d-357520040976', uid: '30ee8bea-b4ee-5d0e-99a6-18aeda136c50', props: {weight: 2.0, confidence: 1.0, evidence_count: 2, evidence_text: 'Ilse Brandt', evidence_docs: ['2026/brandt.txt', '2026/brandt.txt'], evidence_starts: [31, 100], evidence_ends: [42, 103], evidence_rules: ['people/title-and-name', 'coreference/pronoun-subject']}},
{s: 'f3f61070-755c-586e-bbb3-ec913165f529', t: '8cae6124-fb1a-5c03-86b1-4c14c67fd83d', uid: '7aa6141d-b76c-57b7-96f4-c74597dd882c', props: {weight: 2.0, confidence: 1.0, evidence_count: 2, evidence_text: 'Dunmore', evidence_docs: ['2026/brandt.txt', '2026/brandt.txt'], evidence_starts: [17, 69], evidence_ends: [24, 71], evidence_rules: ['places/known-place', 'coreference/we-is-the-speakers-side']}},
{s: 'f3f61070-755c-586e-bbb3-ec913165f529', t: 'a8dc25f2-728c-5137-bae2-3dcad487fbf3', uid: 'b82193d2-2991-5605-b481-516c40f3059a', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: '40', evidence_docs: ['2026/brandt.txt'], evidence_starts: [81], evidence_ends: [83], evidence_rules: ['figures/count']}},
{s: 'f3f61070-755c-586e-bbb3-ec913165f529', t: 'cdc3343d-5721-549f-ba23-863f24905182', uid: '9ddfc6ce-c20e-51c9-b734-369ef2360b47', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: '2030', evidence_docs: ['2026/brandt.txt'], evidence_starts: [93], evidence_ends: [97], evidence_rules: ['figures/year']}},
{s: 'f3f61070-755c-586e-bbb3-ec913165f529', t: 'e12c6431-1698-5bc2-a6a3-94f3ae666d6a', uid: 'a281fec4-f329-5bae-b46f-f3eb7b1c0498', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'We will buy 40 buses by 2030', evidence_docs: ['2026/brandt.txt'], evidence_starts: [69], evidence_ends: [97], evidence_rules: ['commitments/will']}},
{s: 'f3f61070-755c-586e-bbb3-ec913165f529', t: 'e625cdd1-2482-560d-b320-a88c814af4e3', uid: '54ee682d-4d65-55a0-9468-af38c7b9c488', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'buses', evidence_docs: ['2026/brandt.txt'], evidence_starts: [84], evidence_ends: [89], evidence_rules: ['products/object-of-trade-verb']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:MENTIONS {uid: row.uid}]->(b) SET r += row.props;
UNWIND [
{s: '2d15320e-8bcc-5335-a086-581fd9bc24a1', t: '52f8030c-b2c8-568b-a02d-357520040976', uid: '5e085b80-eed7-5972-a413-1f94872f1a45', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_docs: ['2026/brandt.txt'], evidence_starts: [17], evidence_ends: [67], evidence_rules: ['relations/met']}},
{s: '52f8030c-b2c8-568b-a02d-357520040976', t: 'd2c2db27-e3eb-5adc-a71f-4eddeff739f4', uid: 'd9104cc2-0bf9-57a7-8c19-51173fcd8175', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'Dr Ilse Brandt, mayor of Dunmore, met “R&D <lab>” staff.', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [0], evidence_ends: [57], evidence_rules: ['relations/met']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:MET_WITH {uid: row.uid}]->(b) SET r += row.props;
UNWIND [
{s: '2d15320e-8bcc-5335-a086-581fd9bc24a1', t: 'acaf6758-ce47-5189-bcad-506bbe0da2db', uid: 'fb80d3ac-60d5-5954-bfa4-d7f69a566310', props: {weight: 1.0, confidence: 1.0, relation_status: 'current', share: '51%', share_uid: 'e76e1d81-65b0-598a-8ef0-9f346dbc8ee5', evidence_count: 1, evidence_text: 'Norvik Shipping owns 51% of Larne Yard', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [57], evidence_ends: [95], evidence_rules: ['relations/owns']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:OWNS {uid: row.uid}]->(b) SET r += row.props;
UNWIND [
{s: 'd1125a41-5e9c-51ed-ab53-b7c39341e607', t: '2d15320e-8bcc-5335-a086-581fd9bc24a1', uid: 'df2f5e41-c074-5316-8b6b-f577ed49cc4c', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'Norvik', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [57], evidence_ends: [63], evidence_rules: ['relations/letterhead']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:PUBLISHED_BY {uid: row.uid}]->(b) SET r += row.props;
UNWIND [
{s: '036dbd15-8a83-59a0-979a-295a363c427f', t: 'f3f61070-755c-586e-bbb3-ec913165f529', uid: 'c6884b61-253b-55d5-a1cc-a13c954f7aa7', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: '2026-03-04', evidence_docs: ['2026/brandt.txt'], evidence_starts: [6], evidence_ends: [16], evidence_rules: ['figures/header-date']}},
{s: 'a8dc25f2-728c-5137-bae2-3dcad487fbf3', t: 'e625cdd1-2482-560d-b320-a88c814af4e3', uid: '3ae501b7-518c-5049-846a-c489f95e7d7d', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: '40', evidence_docs: ['2026/brandt.txt'], evidence_starts: [81], evidence_ends: [83], evidence_rules: ['figures/count']}},
{s: 'c578cba4-1acc-5d06-ad31-282238c6ea93', t: '2d15320e-8bcc-5335-a086-581fd9bc24a1', uid: '730c762a-ed4c-55a6-8ead-5f0e01f212c3', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: 'about EUR 7.5 million', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [105], evidence_ends: [126], evidence_rules: ['figures/money']}},
{s: 'e76e1d81-65b0-598a-8ef0-9f346dbc8ee5', t: 'acaf6758-ce47-5189-bcad-506bbe0da2db', uid: '5a60f430-cc9d-5694-9fd2-98d73d20ff0a', props: {weight: 1.0, confidence: 1.0, evidence_count: 1, evidence_text: '51%', evidence_docs: ['2026/larne "yard".txt'], evidence_starts: [78], evidence_ends: [81], evidence_rules: ['figures/percent']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:QUANTIFIES {uid: row.uid}]->(b) SET r += row.props;
UNWIND [
{s: '52f8030c-b2c8-568b-a02d-357520040976', t: '2ce96429-7f7a-5912-9ab5-7ea855af6aa3', uid: '8953ff38-053f-5697-878c-3aad2d05a5db', props: {weight: 1.0, confidence: 1.0, mode: 'direct', cue: 'said', evidence_count: 1, evidence_text: '“We will buy 40 buses by 2030,”', evidence_docs: ['2026/brandt.txt'], evidence_starts: [68], evidence_ends: [99], evidence_rules: ['quotations/quote-then-cue']}}
] AS row
  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})
  MERGE (a)-[r:SAID {uid: row.uid}]->(b) SET r += row.props;
MATCH (n:Entity) WHERE n.first_seen IS NOT NULL AND NOT n.first_seen IS :: DATE SET n.first_seen = date(n.first_seen);
MATCH (n:Entity) WHERE n.last_seen IS NOT NULL AND NOT n.last_seen IS :: DATE SET n.last_seen = date(n.last_seen);
MATCH (n:Entity) WHERE n.published IS NOT NULL AND NOT n.published IS :: DATE SET n.published = date(n.published);
MATCH (n:Entity) WHERE n.date_from IS NOT NULL AND NOT n.date_from IS :: DATE SET n.date_from = date(n.date_from);
MATCH (n:Entity) WHERE n.date_to IS NOT NULL AND NOT n.date_to IS :: DATE SET n.date_to = date(n.date_to);
MATCH (n:Entity) WHERE n.due_date IS NOT NULL AND NOT n.due_date IS :: DATE SET n.due_date = date(n.due_date);
MATCH (n:Entity) WHERE n.date_made IS NOT NULL AND NOT n.date_made IS :: DATE SET n.date_made = date(n.date_made);
