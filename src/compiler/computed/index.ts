import type { ComputedRule } from './computed.js';
import { implementation } from './implementation.js';
import { rollup } from './rollup.js';
import { sameFact } from './same-fact.js';

/** The rules that work out fields, by the name that `@computed` gives. */
export const COMPUTED: Readonly<Record<string, ComputedRule>> = { implementation, rollup, sameFact };
