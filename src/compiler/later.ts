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
  ) {}

  /** Today. */
  static readonly today = new Later('today', ({ today }) => today);

  /** The value of a variable that is given and is not null. */
  static variable(name: string): Later {
    return new Later(`$${name}`, ({ variables }) => variables[name]);
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
