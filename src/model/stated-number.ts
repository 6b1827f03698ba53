import type { Qualifier, QuantityFault, StatedNumber } from './quantity.js';

/**
 * What a stated text says of its number beyond doubt: one number in digits with a word before it, or two with "to" between them,
 * and nothing else. Of any other text ("five", "không còn", "từ 180 đảng viên") nothing is known here, and nothing is said.
 */
interface Reading {
  /** The numbers that it names, each with all that it can be: "1.200" is 1200, or 1.2 where the point is one of decimals. */
  readonly numbers: readonly (readonly number[])[];
  /** Whether a word for thousands or millions stands behind them: an indicator may count in others. */
  readonly isScaled: boolean;
  /** What its word says; null without one: it may stand elsewhere in the quote. */
  readonly word: { readonly text: string; readonly qualifiers: readonly Qualifier[] } | null;
}

/** The words that say one thing only, in Vietnamese and in English. */
const WORDS: readonly (readonly [qualifiers: readonly Qualifier[], ...texts: string[]])[] = [
  [['NEARLY'], 'gần', 'nearly', 'almost'],
  [['ABOUT'], 'khoảng', 'about', 'approximately'],
  [['ABOUT', 'NEARLY'], 'xấp xỉ'],
  [['MORE_THAN'], 'hơn', 'trên', 'more than', 'over'],
  [['AT_LEAST'], 'ít nhất', 'tối thiểu', 'không dưới', 'at least'],
  [['AT_MOST'], 'không quá', 'nhiều nhất', 'tối đa', 'at most'],
];
const QUALIFIERS_OF = new Map(
  WORDS.flatMap(([qualifiers, ...texts]) => texts.map((text) => [text, qualifiers] as const)),
);

/** The number may be written with them or in them: "5 triệu" is 5,000,000, or 5 where the indicator counts millions. */
const SCALES = new Map([
  ['chục', 10],
  ['trăm', 100],
  ['nghìn', 1_000],
  ['ngàn', 1_000],
  ['vạn', 10_000],
  ['triệu', 1_000_000],
  ['tỷ', 1_000_000_000],
  ['tỉ', 1_000_000_000],
]);

const NUMBER = String.raw`\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)*`;
const SCALE = `(?: ?(${[...SCALES.keys()].join('|')}))?`;
const PERCENT = '(?: ?(?:%|percent|phần trăm))?';
const ONE = new RegExp(`^(?:(${[...QUALIFIERS_OF.keys()].join('|')}) )?(${NUMBER})${SCALE}${PERCENT}$`);
const ENDS_WITH = new RegExp(`^(?:từ )?(${NUMBER})${SCALE}${PERCENT} (trở lên|trở xuống)$`);
const RANGE = new RegExp(`^(?:từ )?(${NUMBER})${PERCENT} ?(?:-|–|đến|to) ?(${NUMBER})${SCALE}${PERCENT}$`);

/** Where a row's number, word or bounds are beyond doubt not those of its own stated text. */
export function statedFaults({ stated, value, qualifier, lower, upper }: StatedNumber): QuantityFault[] {
  // Nearly all rows.
  if (qualifier === 'EXACT' && stated === String(value)) return [];
  const reading = read(stated.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim());
  if (reading === null) return [];
  const { numbers, isScaled, word } = reading;
  const faults: QuantityFault[] = [];
  if (word !== null && !word.qualifiers.includes(qualifier)) {
    faults.push({
      column: 'qualifier',
      message: `says ${qualifier}, but "${word.text}" in "${stated}" says ${word.qualifiers.join(' or ')}`,
    });
  }
  const compare = (
    column: QuantityFault['column'],
    given: number | null,
    named: readonly number[] = [],
  ): void => {
    if (given === null || named.length === 0) return;
    if (named.some((number) => isSame(number, given) || (isScaled && isInOtherThousands(number, given))))
      return;
    faults.push({ column, message: `says ${given}, but "${stated}" says ${named.join(' or ')}` });
  };
  if (numbers.length === 1) compare('value', value, numbers[0]);
  else if (qualifier === 'RANGE') {
    compare('lower', lower, numbers[0]);
    compare('upper', upper, numbers[1]);
  }
  return faults;
}

function read(text: string): Reading | null {
  const one = ONE.exec(text);
  if (one !== null) {
    const [, word, number = '', scale] = one;
    const qualifiers = QUALIFIERS_OF.get(word ?? '');
    return {
      numbers: [scaled(numbersIn(number), scale)],
      isScaled: scale !== undefined,
      word: word === undefined || qualifiers === undefined ? null : { text: word, qualifiers },
    };
  }
  const open = ENDS_WITH.exec(text);
  if (open !== null) {
    const [, number = '', scale, ending = ''] = open;
    const qualifiers: Qualifier[] = ending === 'trở lên' ? ['AT_LEAST'] : ['AT_MOST'];
    const isScaled = scale !== undefined;
    return { numbers: [scaled(numbersIn(number), scale)], isScaled, word: { text: ending, qualifiers } };
  }
  const range = RANGE.exec(text);
  if (range === null) return null;
  const [, from = '', to = '', scale] = range;
  const numbers = [from, to].map((number) => scaled(numbersIn(number), scale));
  return { numbers, isScaled: scale !== undefined, word: null };
}

/** The numbers that digits with points, commas or spaces can be; none where nobody can tell. */
function numbersIn(text: string): number[] {
  const separators = [...new Set(text.replace(/\d/g, ''))];
  const [first = '', second] = separators;
  const groups = text.split(/[., ]/);
  if (groups.length === 1) return [Number(text)];
  if (second !== undefined) {
    // Points for thousands and a comma for decimals, or the other way round.
    const [whole = '', decimals, ...more] = text.split(second);
    const isGrouped = isInThousands(whole.split(first));
    return separators.length === 2 && isGrouped && decimals !== undefined && more.length === 0
      ? [Number(`${whole.replaceAll(first, '')}.${decimals}`)]
      : [];
  }
  const thousands = isInThousands(groups) ? [Number(groups.join(''))] : [];
  const decimal = groups.length === 2 && first !== ' ' ? [Number(groups.join('.'))] : [];
  return [...thousands, ...decimal];
}

function isInThousands([head = '', ...groups]: readonly string[]): boolean {
  return head.length <= 3 && head !== '0' && groups.every((group) => group.length === 3);
}

function scaled(numbers: readonly number[], scale: string | undefined): readonly number[] {
  const times = SCALES.get(scale ?? '') ?? 1;
  return times === 1 ? numbers : [...numbers.map((number) => number * times), ...numbers];
}

/** Whether two numbers are one but for the noise of binary fractions. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

/** Whether two numbers are the same counted in ones, thousands, millions ... */
function isInOtherThousands(one: number, other: number): boolean {
  const thousands = Math.log10(other / one) / 3;
  return Math.abs(thousands - Math.round(thousands)) <= 1e-9;
}
