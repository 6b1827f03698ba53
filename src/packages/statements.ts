import { readCypherFile } from '../neo4j/cypher-files.js';

const known = new Map<string, ReadonlyMap<string, string>>();

/** The statement of `cypher/write/<file>.cypher` whose comment begins with a purpose and a colon. */
export function statementFor(file: string, purpose: string): string {
  let texts = known.get(file);
  if (texts === undefined) {
    texts = new Map(
      readCypherFile('write', file).map(({ comment, text }) => [comment.split(':')[0] ?? '', text]),
    );
    known.set(file, texts);
  }
  const text = texts.get(purpose);
  if (text === undefined) throw new Error(`cypher/write/${file}.cypher has no statement "// ${purpose}:"`);
  return text;
}
