import type { Figure } from '../figure.js';

/**
 * A figure about a region is one about the areas that it groups, unless the region itself is asked about.
 * @param areasOf the areas that a region groups; none of any other unit
 */
export function withAreasOfRegions(
  figure: Figure,
  asked: string,
  areasOf: (unit: string) => readonly string[],
): Figure {
  const areas = figure.about.map((id) => (id === asked ? [] : areasOf(id)));
  if (areas.every((grouped) => grouped.length === 0)) return figure;
  return {
    ...figure,
    about: figure.about.flatMap((id, at) => {
      const grouped = areas[at] ?? [];
      return grouped.length > 0 ? grouped : [id];
    }),
  };
}
