import type { ComputedRule } from './computed.js';
import { rollup } from './rollup.js';

/** The rules that work out fields, by the name that `@computed` gives. */
export const COMPUTED: Readonly<Record<string, ComputedRule>> = { rollup };
