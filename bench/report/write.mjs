import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { machineLine } from '../machine.mjs';
import { plotOf } from './plot.mjs';
import { markdownTable } from './table.mjs';
import { detailTable, medianTable, verdictTable } from './tables.mjs';

/** Writes what was measured: `<size>.json` and `<size>.svg` for each size, and `README.md` for people. */
export async function writeReport(folder, { machine, sizes, growth, http, verdicts }) {
  await mkdir(folder, { recursive: true });
  for (const { size, observations, areas, workloads } of sizes) {
    const json = { machine, size, observations, areas, workloads };
    await writeFile(join(folder, `${size}.json`), `${JSON.stringify(json, null, 2)}\n`);
    await writeFile(join(folder, `${size}.svg`), plotOf(size, workloads));
  }
  const whole = { machine, growth, http, verdicts };
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(whole, null, 2)}\n`);
  await writeFile(join(folder, 'README.md'), readme({ machine, sizes, growth, http, verdicts }));
}

const table = ({ header, rows }) => markdownTable(header, rows);

function readme({ machine, sizes, http, verdicts }) {
  const sections = sizes.map(
    ({
      size,
      observations,
      areas,
      workloads,
    }) => `## ${size}: ${observations.toLocaleString('en')} observations, ${areas.toLocaleString('en')} areas

![Medians](${size}.svg)

${table(medianTable(workloads))}

<details><summary>All figures</summary>

${table(detailTable(workloads))}

</details>
`,
  );
  const overHttp =
    http === null
      ? ''
      : `
## Over HTTP, 16 connections, at ${http.size}

The small view, from the real server in a process of its own; the client needs a share of the same cores.

| | answers a second | median ms | p99 ms |
| --- | ---: | ---: | ---: |
| kept | ${Math.round(http.kept.perSecond).toLocaleString('en')} | ${http.kept.median} | ${http.kept.p99} |
| nothing kept | ${Math.round(http.notKept.perSecond).toLocaleString('en')} | ${http.notKept.median} | ${http.notKept.p99} |
`;
  return `# What was measured

Written by \`npm run bench\`; [how](../README.md). Machine: ${machineLine(machine)}.

## What must show

${table(verdictTable(verdicts))}

${sections.join('\n')}${overHttp}`;
}
