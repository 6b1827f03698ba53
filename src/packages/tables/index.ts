import type { NodeLabel } from '../../model/identity.js';
import { actions } from './actions.js';
import { areas } from './areas.js';
import { breakdowns } from './breakdowns.js';
import { events } from './events.js';
import { evidence } from './evidence.js';
import { groups } from './groups.js';
import { indicators } from './indicators.js';
import { observations } from './observations.js';
import { organizations } from './organizations.js';
import { partOf } from './part-of.js';
import { resolutions } from './resolutions.js';
import { sources } from './sources.js';
import { subordinateTo } from './subordinate-to.js';
import { successions } from './successions.js';
import type { Table } from './table.js';

/** Every table of a data package, in the order in which they are written: what is referred to comes first. */
export const tables: readonly Table[] = [
  areas,
  organizations,
  partOf,
  groups,
  subordinateTo,
  successions,
  resolutions,
  events,
  indicators,
  breakdowns,
  sources,
  observations,
  actions,
  evidence,
].map((table) => table as unknown as Table);

/** The tables whose rows are a tree of units over time. */
export const trees: readonly Table[] = tables.filter(({ child }) => child !== null);

/** The table whose rows state nodes of a kind. */
export function tableOf(label: NodeLabel): Table {
  const table = tables.find((one) => one.label === label);
  if (table === undefined) throw new Error(`no table states a ${label}`);
  return table;
}

/** The table of a name, or undefined. */
export function tableNamed(name: string): Table | undefined {
  return tables.find((table) => table.name === name);
}
