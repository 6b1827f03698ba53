import { TITLES } from './tables.mjs';

const COLORS = { ours: '#1b7f5c', handWritten: '#8a8f98', neo4jGraphql: '#c2703d' };
const WIDTH = 860;
const LEFT = 130;
const BAR = 11;
const GROUP = BAR * 3 + 12;
const TOP = 64;

/** Medians of one size as bars on a logarithmic scale, as an SVG that needs nothing else. */
export function plotOf(size, workloads) {
  const keys = Object.keys(TITLES);
  const medians = workloads.flatMap((workload) => keys.flatMap((key) => workload[key].median ?? []));
  const low = Math.floor(Math.log10(Math.min(...medians)));
  const high = Math.ceil(Math.log10(Math.max(...medians)));
  const x = (milliseconds) =>
    LEFT + ((Math.log10(milliseconds) - low) / Math.max(1, high - low)) * (WIDTH - LEFT - 70);
  const height = TOP + workloads.length * GROUP + 28;
  const lines = [];
  for (let power = low; power <= high; power += 1) {
    const at = x(10 ** power).toFixed(1);
    lines.push(
      `<line x1="${at}" x2="${at}" y1="${TOP - 8}" y2="${height - 26}" stroke="#e3e5e8"/>`,
      `<text x="${at}" y="${height - 10}" text-anchor="middle" class="small">${10 ** power} ms</text>`,
    );
  }
  workloads.forEach((workload, place) => {
    const top = TOP + place * GROUP;
    lines.push(`<text x="${LEFT - 8}" y="${top + BAR * 2}" text-anchor="end">${workload.name}</text>`);
    keys.forEach((key, row) => {
      const { median } = workload[key];
      if (median === undefined) return;
      const [y, end] = [top + row * BAR, x(median)];
      lines.push(
        `<rect x="${LEFT}" y="${y}" width="${Math.max(1, end - LEFT).toFixed(1)}" height="${BAR - 2}" fill="${COLORS[key]}"/>`,
        `<text x="${(end + 4).toFixed(1)}" y="${y + BAR - 3}" class="small">${median < 10 ? median.toFixed(2) : median.toFixed(0)}</text>`,
      );
    });
  });
  const legend = keys.map(
    (key, place) =>
      `<rect x="${LEFT + place * 190}" y="34" width="11" height="11" fill="${COLORS[key]}"/><text x="${LEFT + 16 + place * 190}" y="44">${TITLES[key]}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">
<style>.small { font-size: 10px; fill: #555 }</style>
<rect width="100%" height="100%" fill="white"/>
<text x="${LEFT}" y="20" font-size="14">Median time of an answer, ${size} observations, one connection (logarithmic)</text>
${[...legend, ...lines].join('\n')}
</svg>
`;
}
