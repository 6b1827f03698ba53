import { everyFactHasEvidence } from './every-fact-has-evidence.js';
import { noCircles } from './no-circles.js';
import { noUnitIsWithinItself } from './no-unit-is-within-itself.js';
import { nothingIsLeftOfAWhole } from './nothing-is-left-of-a-whole.js';
import { oneParentAtATime } from './one-parent-at-a-time.js';
import { periodFitsTheIndicator } from './period-fits-the-indicator.js';
import type { PackageRule } from './rule.js';
import { statedStandsInAQuote } from './stated-stands-in-a-quote.js';
import { valueFitsTheUnit } from './value-fits-the-unit.js';
import { whatIsTiedFits } from './what-is-tied-fits.js';
import { wordBeforeTheNumber } from './word-before-the-number.js';

/** The rules between rows, in the order in which they are checked. */
export const packageRules: readonly PackageRule[] = [
  everyFactHasEvidence,
  statedStandsInAQuote,
  wordBeforeTheNumber,
  periodFitsTheIndicator,
  valueFitsTheUnit,
  whatIsTiedFits,
  noUnitIsWithinItself,
  noCircles,
  nothingIsLeftOfAWhole,
  oneParentAtATime,
];
