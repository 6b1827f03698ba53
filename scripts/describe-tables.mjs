// Writes the tables of docs/data-packages.md from their one definition. Run: npm run describe-tables
import { readFile, writeFile } from 'node:fs/promises';
import { headerOf } from '../dist/packages/tables/table.js';
import { tables } from '../dist/packages/tables/index.js';

const BEGIN = '<!-- tables: written by npm run describe-tables -->';
const cell = (text) => text.replaceAll('|', '\\|');
const sections = tables.map(({ name, description, columns }) =>
  [
    `### ${name}.csv`,
    '',
    description,
    '',
    '| Column | Needed | Meaning |',
    '|---|---|---|',
    ...Object.entries(columns).map(
      ([column, { description: meaning, required }]) =>
        `| \`${headerOf(column)}\` | ${required ? 'yes' : ''} | ${cell(meaning)} |`,
    ),
  ].join('\n'),
);
const file = 'docs/data-packages.md';
const [head] = (await readFile(file, 'utf8')).split(BEGIN);
await writeFile(file, `${head}${BEGIN}\n\n${sections.join('\n\n')}\n`);
console.log(`${file}: ${tables.length} tables`);
