import { groupBy } from '../../model/grouping.js';
import { type Link, linksAtHand, SUCCESSION } from '../links.js';
import type { Outside } from '../outside.js';
import type { Row } from '../valid-package.js';
import { at, type PackageRule, placeOf } from './rule.js';

/** A unit that passed as a WHOLE into another is no more: on that day and later, nothing of it passes to any other. */
export const nothingIsLeftOfAWhole: PackageRule = async (packages, outside) => {
  const links = linksAtHand(SUCCESSION, packages);
  const units = [...new Set(links.map(({ from }) => from))];
  const others = units.length === 0 ? [] : await outside.links(SUCCESSION, units);
  const all = [...links, ...others.map((edge): Link => ({ ...edge, at: null }))];
  const reported = new Set<Row>();
  return [...groupBy(all, ({ from }) => from).values()].flatMap((ofUnit) => {
    const whole = firstWhole(ofUnit);
    if (whole === null) return [];
    return ofUnit.flatMap((link) => {
      // That another package states the same row is said when the rows are compared.
      if (link.row === whole.row || dayOf(link) < dayOf(whole)) return [];
      const row = link.at ?? whole.at;
      if (row === null || reported.has(row)) return [];
      reported.add(row);
      return [at(row, 'successor', messageOf(whole, link, outside))];
    });
  });
};

function firstWhole(links: readonly Link[]): Link | null {
  let first: Link | null = null;
  for (const link of links)
    if (link.share === 'WHOLE' && (first === null || dayOf(link) < dayOf(first))) first = link;
  return first;
}

function dayOf({ date }: Link): string {
  return date ?? '';
}

function messageOf(whole: Link, link: Link, outside: Outside): string {
  return (
    `nothing of ${link.from} is left for ${link.to} on ${dayOf(link)} (${placeOf(link, outside)}): the WHOLE of it went to ` +
    `${whole.to} on ${dayOf(whole)} (${placeOf(whole, outside)}); mend a day, or say PARTIAL where only a part went`
  );
}
