import type { Check } from '../finding.js';

/** The kinds of document that the letters in a Vietnamese document number stand for (party and state use the same). */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  NQ: ['RESOLUTION'],
  CT: ['DIRECTIVE'],
  KL: ['CONCLUSION'],
  KH: ['PLAN'],
  CTR: ['PLAN'],
  CTRHĐ: ['PLAN'],
  CTHĐ: ['PLAN'],
  // Quyết định and quy định are both abbreviated QĐ.
  QĐ: ['DECISION', 'REGULATION'],
  QĐI: ['REGULATION'],
  QYĐ: ['REGULATION'],
};

/** The number of a document says of which kind it is: 22-NQ/TW is a resolution, 44-CT/TW a directive. */
export const codeAgainstKind: Check = {
  name: 'CODE_AGAINST_KIND',
  description: 'The number of a document is that of another kind.',
  reach: 'DOCUMENT',
  run: ({ input }) =>
    input.resolutions.flatMap(({ id, code, kind }) => {
      const letters = /^\d+[a-z]?(?:\/\d{4})?[-/]\s*(\p{L}+)/iu.exec(code ?? '')?.[1]?.toUpperCase();
      const kinds = letters === undefined ? undefined : KINDS[letters];
      if (kinds === undefined || kinds.includes(kind)) return [];
      return [
        {
          check: 'CODE_AGAINST_KIND' as const,
          severity: 'WARNING' as const,
          message: `${id}: the number ${code ?? ''} is that of a ${kinds.join(' or a ')}, but the kind is ${kind}.`,
          claims: [],
          units: [],
          resolutions: [id],
        },
      ];
    }),
};
