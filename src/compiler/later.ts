/** What is known when a compiled statement runs, and was not when it was compiled. */
export interface RunValues {
  /** The variables of the operation, coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The day that hierarchy fields start from when none is given, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Stands for a value while an operation is compiled, so that one compiled operation serves all values of it. */
export class Later {
  private constructor(
    private readonly name: string,
    private readonly from: (values: RunValues) => unknown,
    /** Whether the value is a list, of any length but one. */
    readonly isList = false,
  ) {}

  /** Today. */
  static readonly today = new Later('today', ({ today }) => today);

  /**
   * The value of a variable that is given and is not null. Of a list with one item the item is left open, since one value is
   * compared with otherwise than several.
   */
  static variable(name: string, given: unknown): Later | readonly [Later] {
    const isList = Array.isArray(given);
    const value = new Later(`$${name}`, ({ variables }) => variables[name], isList);
    if (!isList || given.length !== 1) return value;
    return [new Later(`$${name}[0]`, ({ variables }) => (variables[name] as readonly unknown[])[0])];
  }

  /** What is made of the value; `step` tells it from other things that are made of it. */
  map(step: string, make: (value: unknown) => unknown): Later {
    return new Later(`${this.name} ${step}`, (values) => make(this.from(values)));
  }

  /** The value. What `map` throws, this throws. */
  value(values: RunValues): unknown {
    return this.from(values);
  }

  /** Plans are compared as JSON. */
  toJSON(): object {
    return { later: this.name };
  }
}

/** Parameters with the values that are known now. */
export function withValues(
  parameters: Readonly<Record<string, unknown>>,
  values: RunValues,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      value instanceof Later ? value.value(values) : value,
    ]),
  );
}
