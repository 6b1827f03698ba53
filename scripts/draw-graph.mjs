// Draws docs/graph.svg, the README's picture, from the rows of the shipped seed. Run: npm run draw-graph
import { writeFile } from 'node:fs/promises';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { readPackage } from '../dist/packages/read.js';

const problems = [];
const packages = [];
for (const name of ['vocabulary', 'units', 'documents', 'seed']) {
  const read = await readPackage(`data/${name}`, problems);
  if (read === null || problems.length > 0)
    throw new Error(`data/${name} cannot be read; run outcome-graph check data/${name}`);
  packages.push(read);
}
const rows = (name) =>
  packages.flatMap(({ tables }) =>
    tables
      .filter(({ table }) => table.name === name)
      .flatMap((table) => table.rows.map(({ cells }) => cells)),
  );
const list = (cell) => cell.split('|').filter(Boolean);
const quoted = (text) => `"${text.replaceAll('"', '\\"')}"`;
const short = (text, length = 26) => {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1).length + word.length > length) lines.push('');
    lines[lines.length - 1] += `${word} `;
  }
  return lines.map((line) => line.trim()).join('\\n');
};

const COLOURS = {
  Resolution: '#fecaca',
  Organization: '#ddd6fe',
  Event: '#fde68a',
  Observation: '#bbf7d0',
  Area: '#bfdbfe',
  Evidence: '#f3f4f6',
  Source: '#e5e7eb',
};
const lines = [];
const node = (id, label, kind) =>
  lines.push(`${quoted(id)} [label=${quoted(label)}, fillcolor="${COLOURS[kind]}", tooltip=${quoted(id)}]`);
const edge = (from, type, to, more = '') =>
  lines.push(`${quoted(from)} -> ${quoted(to)} [label="${type}"${more}]`);

// The figures that tell most: one exact, one with a word, one of a district, one joint.
const SHOWN = ['organizations-founded', 'members-admitted', 'hamlets-ended', 'joint-cells-ended'];
const observations = rows('observations').filter(({ id }) => SHOWN.some((key) => id.endsWith(key)));
const units = new Set(observations.flatMap(({ about }) => list(about)));
const reviewed = new Set(rows('events').flatMap(({ reviews }) => list(reviews)));
const documents = rows('resolutions').filter(({ id }) => reviewed.has(id));
const involved = new Set([
  ...documents.map(({ issuedBy }) => issuedBy),
  ...rows('events').flatMap(({ organizedBy }) => list(organizedBy)),
]);
for (const { id, code } of documents) node(id, `Resolution\\n${code}`, 'Resolution');
for (const { id, name } of rows('organizations')) if (involved.has(id)) node(id, short(name), 'Organization');
for (const { issuedBy, id } of documents) edge(id, 'ISSUED_BY', issuedBy);
for (const { id, date, organizedBy, reviews } of rows('events')) {
  node(id, `Review conference\\n${date}`, 'Event');
  for (const organizer of list(organizedBy)) edge(id, 'ORGANIZED_BY', organizer);
  for (const resolution of list(reviews)) edge(id, 'REVIEWS', resolution);
}
for (const { id, name } of rows('areas')) if (units.has(id)) node(id, name, 'Area');
for (const { area, parent } of rows('part_of'))
  if (units.has(area) && units.has(parent)) edge(area, 'PART_OF', parent);
for (const { id, responsibleFor } of rows('organizations'))
  if (involved.has(id) && units.has(responsibleFor)) edge(id, 'RESPONSIBLE_FOR', responsibleFor);
const names = new Map(rows('indicators').map(({ id, name }) => [id, name]));
for (const { id, indicator, stated, about, joint, outcomeOf } of observations) {
  node(id, `${stated}${joint === 'true' ? ' (joint)' : ''}\\n${short(names.get(indicator))}`, 'Observation');
  for (const resolution of list(outcomeOf)) edge(id, 'OUTCOME_OF', resolution);
  for (const unit of list(about)) edge(id, 'ABOUT', unit, joint === 'true' ? ', style=dashed' : '');
}
const shownEvidence = rows('evidence').find(({ supports }) => supports.endsWith('joint-cells-ended'));
node(shownEvidence.id, short(`“${shownEvidence.quote}”`, 22), 'Evidence');
edge(shownEvidence.supports, 'SUPPORTED_BY', shownEvidence.id);
for (const { id } of rows('sources')) {
  node(id, 'Tạp chí Tuyên giáo\\n(TTXVN)', 'Source');
  edge(shownEvidence.id, 'QUOTED_FROM', id);
}

const graphviz = await Graphviz.load();
const dot = `digraph {
  rankdir=LR bgcolor="white" nodesep=0.25 ranksep=0.9
  node [shape=box style="rounded,filled" color="#9ca3af" fontname="Helvetica,Arial,sans-serif" fontsize=11]
  edge [color="#6b7280" fontcolor="#6b7280" fontname="Helvetica,Arial,sans-serif" fontsize=8 arrowsize=0.6]
  ${lines.join('\n  ')}
}`;
await writeFile('docs/graph.svg', graphviz.dot(dot));
console.log(`docs/graph.svg: ${observations.length} figures of the seed`);
