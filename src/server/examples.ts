import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';

/** A query that shows what the graph can be asked. */
export interface Example {
  readonly name: string;
  readonly description: string;
  readonly query: string;
  readonly variables: string | null;
}

/** The example queries of `examples/`: one operation a file, its description in the comment at the top. */
export function readExamples(): Example[] {
  const folder = join(packageRoot, 'examples');
  return (
    readdirSync(folder)
      .filter((file) => file.endsWith('.graphql'))
      // By their numbers: the tenth after the ninth.
      .sort((one, other) => parseInt(one, 10) - parseInt(other, 10))
      .map((file) => {
        const query = readFileSync(join(folder, file), 'utf8');
        const comments = /^(?:#[^\n]*\n)+/.exec(query)?.[0] ?? '';
        return {
          name: /\bquery (\w+)/.exec(query)?.[1] ?? file,
          description: comments.replace(/^# ?/gm, '').trim().replaceAll('\n', ' '),
          query,
          variables: null,
        };
      })
  );
}
