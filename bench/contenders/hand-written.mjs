// What people write by hand: one statement that nests maps, run by itself (auto-commit), and JSON.stringify.
import neo4j from 'neo4j-driver';

export function handWritten({ address: { uri, user, password, database } }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });

  const prepare =
    ({ statement }, onStatement) =>
    async (parameters) => {
      onStatement?.({ text: statement, parameters });
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(statement, plain(parameters));
        return JSON.stringify(records[0].get('answer'));
      } finally {
        await session.close();
      }
    };
  return {
    name: 'hand-written',
    title: 'hand-written Cypher',
    prepare,
    close: () => driver.close(),
  };
}

/** LIMIT takes whole numbers only, and a number of JavaScript is none. */
function plain(parameters) {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number' ? neo4j.int(value) : value,
    ]),
  );
}
