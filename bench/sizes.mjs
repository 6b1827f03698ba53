/**
 * The datasets that are measured. A country of Vietnam's size has 100,000 units down to its hamlets whatever is reported
 * about them; only the smallest dataset has fewer, or most of its units would have no figure at all.
 */
export const SIZES = {
  '10k': { observations: 10_000, areas: 10_000 },
  '100k': { observations: 100_000, areas: 100_000 },
  '1M': { observations: 1_000_000, areas: 100_000 },
  '10M': { observations: 10_000_000, areas: 100_000 },
};

/** The seed of the generator, so that everybody measures the same data. */
export const SEED = 1;
