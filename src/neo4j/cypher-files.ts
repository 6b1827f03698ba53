import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';

/** One statement of a `.cypher` file with the comment that stands before it. */
export interface CypherStatement {
  readonly comment: string;
  readonly text: string;
}

/** What the files of a folder are for. */
export type Purpose = 'fields' | 'filters' | 'questions' | 'totals' | 'write';

/** The folder of the `.cypher` files of one purpose. */
function cypherFolder(purpose: Purpose): string {
  return join(packageRoot, 'cypher', purpose);
}

/** The names of the files of one purpose, without their ending. */
export function cypherFileNames(purpose: Purpose): string[] {
  return readdirSync(cypherFolder(purpose))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.slice(0, -'.cypher'.length))
    .sort();
}

/** Reads a `.cypher` file: statements end with a semicolon at the end of a line, comments stand on lines of their own. */
export function readCypherFile(purpose: Purpose, name: string): CypherStatement[] {
  const text = readFileSync(join(cypherFolder(purpose), `${name}.cypher`), 'utf8');
  return text
    .split(/;[ \t]*$/m)
    .map((part) => {
      const lines = part.split('\n');
      const isComment = (line: string): boolean => line.trimStart().startsWith('//');
      return {
        comment: lines
          .filter(isComment)
          .map((line) => line.trim().replace(/^\/\/ ?/, ''))
          .join('\n'),
        text: lines
          .filter((line) => !isComment(line) && line.trim() !== '')
          .join('\n')
          .trim(),
      };
    })
    .filter(({ text: statement }) => statement !== '');
}
