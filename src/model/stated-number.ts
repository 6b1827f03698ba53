import { asSeen, shown } from './as-seen.js';
import type { Qualifier, QuantityFault, StatedNumber } from './quantity.js';

/**
 * What a stated text says of its number beyond doubt: one number in digits with a word before it, or two with "to" between them,
 * and perhaps what is counted after them ("gần 1.200 đảng viên"), or that none is left. Of any other text ("five", "111/112",
 * "5 rưỡi") nothing is known here, and nothing is said.
 */
interface Reading {
  /** The numbers that it names, each with all that it can be: "1.200" is 1200, or 1.2 where the point is one of decimals. */
  readonly numbers: readonly (readonly number[])[];
  /** Whether a word for thousands or millions stands behind them: an indicator may count in others. */
  readonly isScaled: boolean;
  readonly isPercentage: boolean;
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

/** Before what is counted these may be no words of the number: "trên 3 lĩnh vực" is "in 3 fields", "over 5 years" is "during". */
const WORDS_OF_PLACE_TOO: ReadonlySet<string> = new Set(['trên', 'over', 'about']);

const NONE_LEFT = 'không còn';

/** The number may be written with them or in them: "5 triệu" is 5,000,000, or 5 where the indicator counts millions. */
export const SCALES = new Map([
  ['chục', 10],
  ['trăm', 100],
  ['nghìn', 1_000],
  ['ngàn', 1_000],
  ['vạn', 10_000],
  ['triệu', 1_000_000],
  ['tỷ', 1_000_000_000],
  ['tỉ', 1_000_000_000],
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** Behind a number these may be more of it: "5 rưỡi", "5 phần nghìn", "2 nghìn năm trăm", "5 and a half". */
const MORE_OF_A_NUMBER: ReadonlySet<string> = new Set([
  ...SCALES.keys(),
  ...'một mốt hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín mười mươi linh lẻ rưỡi nửa phẩy phần tá cặp đôi vài mấy'.split(
    ' ',
  ),
  ...'one two three four five six seven eight nine ten twelve half quarter point dozens k m bn tr ng'.split(
    ' ',
  ),
]);

/** A number in digits, with points, commas or spaces among them. */
export const NUMBER = String.raw`\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)*`;
const WORD = `(?:(${[...QUALIFIERS_OF.keys()].join('|')}) )?`;
const SCALE = `(?: ?(${[...SCALES.keys()].join('|')}))?`;
const PERCENT = '(?: ?(%|percent|phần trăm))?';
/** What is counted: no digits, lest they belong to the number or are another one. */
const COUNTED = String.raw`((?: \p{L}\D*)?)`;
const ONE = new RegExp(`^${WORD}(${NUMBER})${SCALE}${PERCENT}${COUNTED}$`, 'u');
const ENDS_WITH = new RegExp(`^(?:từ )?(${NUMBER})${SCALE}${PERCENT}${COUNTED} (trở lên|trở xuống)$`, 'u');
const RANGE = new RegExp(
  `^${WORD}(?:từ )?(${NUMBER})${PERCENT} ?(?:-|–|đến|to) ?(${NUMBER})${SCALE}${PERCENT}${COUNTED}$`,
  'u',
);

/** Whether a stated text says beyond doubt that its number is a percentage. */
export function isPercentage(stated: string): boolean {
  return read(stated)?.isPercentage ?? false;
}

/** Where a row's number, word or bounds are beyond doubt not those of its own stated text. */
export function statedFaults({ stated, value, qualifier, lower, upper }: StatedNumber): QuantityFault[] {
  // Nearly all rows.
  if (qualifier === 'EXACT' && stated === String(value)) return [];
  const reading = read(stated);
  if (reading === null) return [];
  const { numbers, isScaled, word } = reading;
  const text = shown(stated);
  const faults: QuantityFault[] = [];
  const compare = (
    column: QuantityFault['column'],
    given: number | null,
    named: readonly number[] = [],
  ): void => {
    if (given === null || named.length === 0) return;
    if (named.some((number) => isSame(number, given) || (isScaled && isInThousandsOf(given, number)))) return;
    faults.push({ column, message: `says ${given}, but "${text}" says ${named.join(' or ')}` });
  };
  const [first, second] = numbers;
  if (second === undefined) {
    if (word !== null && !word.qualifiers.includes(qualifier)) {
      faults.push({
        column: 'qualifier',
        message: `says ${qualifier}, but "${word.text}" in "${text}" says ${word.qualifiers.join(' or ')}`,
      });
    } else if (qualifier === 'RANGE') {
      faults.push({ column: 'qualifier', message: `says RANGE, but "${text}" names one number` });
    }
    compare('value', value, first);
  } else if (qualifier === 'RANGE') {
    compare('lower', lower, first);
    compare('upper', upper, second);
  } else if (word?.qualifiers.includes(qualifier) === true) {
    // "Hơn 5-7" is more than either.
    compare('value', value, [...(first ?? []), ...second]);
  } else if (first?.some((from) => second.some((to) => from < to)) === true) {
    // What goes down may be a day, or a score.
    faults.push({
      column: 'qualifier',
      message: `says ${qualifier}, but "${text}" names two numbers, a RANGE`,
    });
  }
  return faults;
}

function read(stated: string): Reading | null {
  const text = asSeen(stated).toLowerCase().trim();
  if (text === NONE_LEFT) {
    const word = { text: NONE_LEFT, qualifiers: ['EXACT'] } as const;
    return { numbers: [[0]], isScaled: false, isPercentage: false, word };
  }
  const open = ENDS_WITH.exec(text);
  if (open !== null) {
    const [, number = '', scale, percent, counted = '', ending = ''] = open;
    const qualifiers: Qualifier[] = ending === 'trở lên' ? ['AT_LEAST'] : ['AT_MOST'];
    return reading([number], { scale, percent, counted, word: { text: ending, qualifiers } });
  }
  const one = ONE.exec(text);
  if (one !== null) {
    const [, word, number = '', scale, percent, counted = ''] = one;
    return reading([number], { scale, percent, counted, word: wordOf(word, counted) });
  }
  const range = RANGE.exec(text);
  if (range === null) return null;
  const [, word, from = '', percentBefore, to = '', scale, percent = percentBefore, counted = ''] = range;
  return reading([from, to], { scale, percent, counted, word: wordOf(word, counted) });
}

/** What follows from the parts of a text; null where what is counted may be more of the number. */
function reading(
  numbers: readonly string[],
  parts: Pick<Reading, 'word'> & {
    readonly scale: string | undefined;
    readonly percent: string | undefined;
    readonly counted: string;
  },
): Reading | null {
  const { scale, percent, counted, word } = parts;
  if (counted.split(/[^\p{L}]+/u).some((one) => MORE_OF_A_NUMBER.has(one))) return null;
  return {
    numbers: numbers.map((number) => scaled(numbersIn(number), scale)),
    isScaled: scale !== undefined,
    isPercentage: percent !== undefined,
    word,
  };
}

function wordOf(text: string | undefined, counted: string): Reading['word'] {
  const qualifiers = QUALIFIERS_OF.get(text ?? '');
  if (text === undefined || qualifiers === undefined) return null;
  return counted !== '' && WORDS_OF_PLACE_TOO.has(text) ? null : { text, qualifiers };
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

/** What indicators may count in besides ones. */
const COUNTED_IN = [1_000, 1_000_000, 1_000_000_000];

/** Whether a number is another one counted in thousands, millions ...: never more than it says. */
function isInThousandsOf(given: number, number: number): boolean {
  return COUNTED_IN.some((unit) => isSame(given * unit, number));
}
