interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The faults of a half-open stretch of time, `validFrom` to the day before `validTo`. */
export function validityFaults(row: Validity): { column: 'validTo'; message: string }[] {
  if (row.validFrom === null || row.validTo === null || row.validFrom < row.validTo) return [];
  return [
    {
      column: 'validTo',
      message: `${row.validTo} is not after valid_from ${row.validFrom}; valid_to is the first day that is no longer valid`,
    },
  ];
}
