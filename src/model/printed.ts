import { asPrinted } from './arithmetic.js';
import type { Interval, Quantity } from './quantity.js';
import { NUMBER, SCALES } from './stated-number.js';

/**
 * The numbers that a number can have been before it was printed: sources round it, or cut it off, to the digits that they
 * print, be it a percentage or one "in millions". Of two numbers each is widened at its own end. A word such as "more than" opens
 * its side.
 */
export function numbersPrintedAs({ value, stated, lower, upper }: Quantity): Interval {
  return {
    lower: lower === null ? null : roomOfNumber(value ?? lower, stated).least,
    upper: upper === null ? null : roomOfNumber(value ?? upper, stated).most,
    lowerInclusive: true,
    upperInclusive: true,
  };
}

/**
 * Whether a number is printed in thousands, millions ... and its digits are told apart from them: "5,3 triệu" has no more than
 * two digits, whatever is counted in.
 */
export function isPrintedInThousands({ value, stated, lower, upper }: Quantity): boolean {
  return [value ?? lower, value ?? upper].every(
    (number) => number !== null && lastDigitInThousands(number, stated) !== null,
  );
}

/** The least that a number was before it was rounded up, and the most that it was before it was cut off. */
function roomOfNumber(number: number, stated: string): { readonly least: number; readonly most: number } {
  const lastDigit = lastDigitInThousands(number, stated);
  if (lastDigit !== null) return { least: number - lastDigit / 2, most: number + lastDigit };
  const { lower, upper } = asPrinted(number, stated);
  return { least: lower ?? number, most: number + ((upper ?? number) - number) * 2 };
}

const IN_THOUSANDS = new RegExp(String.raw`\d\s?(?:${[...SCALES.keys()].join('|')})(?!\p{L})`, 'u');
const NUMBERS = new RegExp(NUMBER, 'g');

/** Binary fractions are off by less than this part of them. */
const NOISE = 1e-9;

/**
 * What the last digit of a number counts where a word for thousands, millions ... stands behind it: 100,000 in "5,3 triệu", or 0.1
 * where the indicator counts millions. Null without such a word, or where the digits are not the number's ("5 triệu 300").
 */
function lastDigitInThousands(number: number, stated: string): number | null {
  // Most are digits alone.
  if (number <= 0 || !/\p{L}/u.test(stated)) return null;
  const text = stated.normalize('NFC').toLowerCase();
  if (!IN_THOUSANDS.test(text)) return null;
  for (const printed of text.match(NUMBERS) ?? []) {
    const digits = Number(printed.replace(/\D/g, ''));
    const lastDigit = 10 ** Math.round(Math.log10(number / digits));
    if (Math.abs(digits * lastDigit - number) <= NOISE * number) return lastDigit;
  }
  return null;
}
