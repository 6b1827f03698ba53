/**
 * Makes a contender ready for a workload.
 * @param onStatement told of each statement; only for counting them, since it costs time
 * @returns what asks with drawn parameters and answers with the texts of all pages; null where there is no equivalent
 */
export function askOf(contender, workload, onStatement) {
  const form = workload[contender.key];
  if (form.missing !== undefined) return null;
  const run = contender.prepare(form, onStatement);
  const variablesOf = form.variables ?? form.parameters ?? ((drawn) => drawn);
  return async (drawn) => {
    const texts = [];
    let variables = variablesOf(drawn);
    for (let page = 0; variables !== null && page < (workload.pages ?? 1); page += 1) {
      const text = await run(variables);
      texts.push(text);
      variables = form.next === undefined ? null : form.next(JSON.parse(text), variables);
    }
    return texts;
  };
}

/** What the workload draws its parameters from, read once. */
export async function poolsOf({ pools }, { database }) {
  const entries = Object.entries(pools).map(async ([name, statement]) => {
    const rows = await database.read(statement, {}, { timeoutMs: 120_000 });
    if (rows.length === 0) throw new Error(`the store has nothing to draw from for ${name}`);
    return [name, rows.map(({ value }) => value)];
  });
  return Object.fromEntries(await Promise.all(entries));
}
