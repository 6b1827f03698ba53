// Constraints and indexes; each statement may run again.

// An id names one node, and every look-up by id is an index seek.
CREATE CONSTRAINT area_id IF NOT EXISTS FOR (node:Area) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (node:Organization) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT resolution_id IF NOT EXISTS FOR (node:Resolution) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (node:Event) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT indicator_id IF NOT EXISTS FOR (node:Indicator) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT breakdown_id IF NOT EXISTS FOR (node:Breakdown) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (node:Source) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (node:Observation) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT action_id IF NOT EXISTS FOR (node:Action) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (node:Evidence) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT finding_id IF NOT EXISTS FOR (node:Finding) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT rollup_id IF NOT EXISTS FOR (node:Rollup) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT cell_id IF NOT EXISTS FOR (node:CubeCell) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT slice_id IF NOT EXISTS FOR (node:Slice) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT package_name IF NOT EXISTS FOR (node:Package) REQUIRE node.name IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (node:Dataset) REQUIRE node.id IS UNIQUE;

// The rows of a package, to see what an import changes.
CREATE INDEX area_package IF NOT EXISTS FOR (node:Area) ON (node.package);
CREATE INDEX organization_package IF NOT EXISTS FOR (node:Organization) ON (node.package);
CREATE INDEX resolution_package IF NOT EXISTS FOR (node:Resolution) ON (node.package);
CREATE INDEX event_package IF NOT EXISTS FOR (node:Event) ON (node.package);
CREATE INDEX indicator_package IF NOT EXISTS FOR (node:Indicator) ON (node.package);
CREATE INDEX breakdown_package IF NOT EXISTS FOR (node:Breakdown) ON (node.package);
CREATE INDEX source_package IF NOT EXISTS FOR (node:Source) ON (node.package);
CREATE INDEX observation_package IF NOT EXISTS FOR (node:Observation) ON (node.package);
CREATE INDEX action_package IF NOT EXISTS FOR (node:Action) ON (node.package);
CREATE INDEX evidence_package IF NOT EXISTS FOR (node:Evidence) ON (node.package);
CREATE INDEX part_of_by_package IF NOT EXISTS FOR ()-[edge:PART_OF]-() ON (edge.package);
CREATE INDEX part_of_by_row IF NOT EXISTS FOR ()-[edge:PART_OF]-() ON (edge.row);
CREATE INDEX groups_by_package IF NOT EXISTS FOR ()-[edge:GROUPS]-() ON (edge.package);
CREATE INDEX groups_by_row IF NOT EXISTS FOR ()-[edge:GROUPS]-() ON (edge.row);
CREATE INDEX subordinate_to_by_package IF NOT EXISTS FOR ()-[edge:SUBORDINATE_TO]-() ON (edge.package);
CREATE INDEX subordinate_to_by_row IF NOT EXISTS FOR ()-[edge:SUBORDINATE_TO]-() ON (edge.row);
CREATE INDEX succeeded_by_by_package IF NOT EXISTS FOR ()-[edge:SUCCEEDED_BY]-() ON (edge.package);
CREATE INDEX succeeded_by_by_row IF NOT EXISTS FOR ()-[edge:SUCCEEDED_BY]-() ON (edge.row);

// Those of a unit begin with its id.
DROP INDEX rollup_unit IF EXISTS;

// What people look for by something other than the id.
CREATE INDEX breakdown_dimension IF NOT EXISTS FOR (node:Breakdown) ON (node.dimension, node.id);
CREATE INDEX finding_check IF NOT EXISTS FOR (node:Finding) ON (node.check, node.rank, node.id);
CREATE INDEX finding_severity IF NOT EXISTS FOR (node:Finding) ON (node.severity, node.rank, node.id);
CREATE INDEX finding_rank IF NOT EXISTS FOR (node:Finding) ON (node.rank, node.id);
CREATE INDEX resolution_code IF NOT EXISTS FOR (node:Resolution) ON (node.code);
CREATE INDEX resolution_order IF NOT EXISTS FOR (node:Resolution) ON (node.code, node.id);
CREATE INDEX resolution_date IF NOT EXISTS FOR (node:Resolution) ON (node.dateMax, node.id);
CREATE INDEX action_status IF NOT EXISTS FOR (node:Action) ON (node.status, node.id);
CREATE INDEX event_kind IF NOT EXISTS FOR (node:Event) ON (node.kind, node.id);
CREATE INDEX event_date IF NOT EXISTS FOR (node:Event) ON (node.dateMax, node.id);
CREATE INDEX source_published IF NOT EXISTS FOR (node:Source) ON (node.publishedMax, node.id);
CREATE INDEX observation_indicator IF NOT EXISTS FOR (node:Observation) ON (node.indicator, node.id);
CREATE INDEX observation_status IF NOT EXISTS FOR (node:Observation) ON (node.status, node.id);
CREATE INDEX observation_measure IF NOT EXISTS FOR (node:Observation) ON (node.measure, node.id);
CREATE INDEX observation_qualifier IF NOT EXISTS FOR (node:Observation) ON (node.qualifier, node.id);
CREATE INDEX observation_joint IF NOT EXISTS FOR (node:Observation) ON (node.joint, node.id);
CREATE INDEX observation_year IF NOT EXISTS FOR (node:Observation) ON (node.year, node.id);
CREATE INDEX observation_cell IF NOT EXISTS FOR (node:Observation) ON (node.cell, node.id);
CREATE INDEX observation_value IF NOT EXISTS FOR (node:Observation) ON (node.value, node.id);
CREATE INDEX observation_range IF NOT EXISTS FOR (node:Observation) ON (node.qualifier, node.upper);
CREATE INDEX observation_period IF NOT EXISTS FOR (node:Observation) ON (node.periodToMax, node.id);
CREATE INDEX observation_span IF NOT EXISTS FOR (node:Observation) ON (node.periodSpan, node.periodToMax);
CREATE INDEX about_unit IF NOT EXISTS FOR ()-[edge:ABOUT]-() ON (edge.unit, edge.figure);
CREATE INDEX cell_indicator IF NOT EXISTS FOR (node:CubeCell) ON (node.indicator);
CREATE INDEX cell_year IF NOT EXISTS FOR (node:CubeCell) ON (node.year);
CREATE INDEX slice_field IF NOT EXISTS FOR (node:Slice) ON (node.field);
CREATE INDEX area_name IF NOT EXISTS FOR (node:Area) ON (node.name, node.id);
CREATE INDEX area_level IF NOT EXISTS FOR (node:Area) ON (node.level, node.name, node.id);
CREATE INDEX hamlet_id IF NOT EXISTS FOR (node:Hamlet) ON (node.id);
CREATE INDEX hamlet_name IF NOT EXISTS FOR (node:Hamlet) ON (node.name, node.id);
CREATE INDEX district_id IF NOT EXISTS FOR (node:District) ON (node.id);
CREATE INDEX district_name IF NOT EXISTS FOR (node:District) ON (node.name, node.id);
CREATE INDEX committee_id IF NOT EXISTS FOR (node:Committee) ON (node.id);
CREATE INDEX committee_name IF NOT EXISTS FOR (node:Committee) ON (node.name, node.id);
CREATE INDEX enterprise_id IF NOT EXISTS FOR (node:Enterprise) ON (node.id);
CREATE INDEX enterprise_name IF NOT EXISTS FOR (node:Enterprise) ON (node.name, node.id);
CREATE INDEX organization_name IF NOT EXISTS FOR (node:Organization) ON (node.name, node.id);
CREATE INDEX organization_kind IF NOT EXISTS FOR (node:Organization) ON (node.kind, node.name, node.id);

// The figures that the audit adds up with each other: of one indicator and the same last day.
CREATE INDEX observation_days IF NOT EXISTS FOR (node:Observation) ON (node.indicator, node.periodToMax);

// Names and titles, folded to plain words at import ("vinh thanh" for Vĩnh Thạnh), so that nothing is left to an analyzer.
CREATE FULLTEXT INDEX search_text IF NOT EXISTS
FOR (node:Area|Organization|Resolution|Event|Indicator|Breakdown|Source|Action)
ON EACH [node.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// The words of quotes, folded in the same way.
CREATE FULLTEXT INDEX quote_text IF NOT EXISTS
FOR (node:Evidence)
ON EACH [node.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// What earlier versions created, under names that are no longer used.
DROP INDEX names IF EXISTS;
DROP INDEX observation_upper IF EXISTS;
