import type { Qualifier } from '../model/quantity.js';
import type { Cells } from './packages.js';
import type { Random } from './random.js';

const WORDS: Readonly<Record<Exclude<Qualifier, 'RANGE'>, string>> = {
  EXACT: '',
  NEARLY: 'gần ',
  MORE_THAN: 'hơn ',
  ABOUT: 'khoảng ',
  AT_LEAST: 'ít nhất ',
  AT_MOST: 'không quá ',
};

/** Digits of a round number that are not zeros. */
const ROUND_DIGITS = 2;

/**
 * A number with its words, as a Vietnamese page prints it. What is not exact is round, and the words hold for the number:
 * "nearly" goes with a round number above it, "more than" with one below it.
 */
export function statedNumber(random: Random, number: number, isPercentage: boolean): Cells {
  const chosen = random.weighted<Qualifier>([
    [85, 'EXACT'],
    [5, 'NEARLY'],
    [5, 'MORE_THAN'],
    [2, 'ABOUT'],
    [2, 'AT_LEAST'],
    [1, 'RANGE'],
  ]);
  const step = isPercentage ? 1 : 10 ** Math.max(0, Math.floor(Math.log10(number || 1)) + 1 - ROUND_DIGITS);
  const below = Math.floor(number / step) * step;
  // Nobody has more than none.
  const qualifier = chosen === 'MORE_THAN' && number <= step ? 'EXACT' : chosen;
  switch (qualifier) {
    case 'RANGE':
      return {
        stated: `${printed(below, isPercentage)} - ${printed(below + step, isPercentage)}`,
        value: '',
        qualifier,
        lower: cell(below),
        upper: cell(below + step),
      };
    case 'NEARLY':
      return one(qualifier, below + step, isPercentage);
    case 'MORE_THAN':
      return one(qualifier, below === number ? below - step : below, isPercentage);
    case 'ABOUT':
    case 'AT_LEAST':
      return one(qualifier, below, isPercentage);
    default:
      return one(qualifier, number, isPercentage);
  }
}

function one(qualifier: Exclude<Qualifier, 'RANGE'>, number: number, isPercentage: boolean): Cells {
  return {
    stated: WORDS[qualifier] + printed(number, isPercentage),
    value: cell(number),
    qualifier,
    lower: '',
    upper: '',
  };
}

function printed(number: number, isPercentage: boolean): string {
  return isPercentage
    ? `${number.toFixed(1).replace('.', ',')}%`
    : number.toString().replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A number as packages write it. */
function cell(value: number): string {
  return String(Number(value.toFixed(1)));
}
