/** The condition of hand-written statements that an edge of the hierarchy holds on a day, as the graph's guide says. */
export const holds = (edge) =>
  `(${edge}.validFrom IS NULL OR ${edge}.validFrom <= $today) AND (${edge}.validTo IS NULL OR ${edge}.validTo > $today)`;

export const today = () => new Date().toISOString().slice(0, 10);
