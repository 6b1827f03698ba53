import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';

/** A query that shows what the graph can be asked. */
export interface Example {
  /** The name of its operation. */
  readonly name: string;
  /** What it belongs to, with other examples. */
  readonly topic: string;
  /** What it asks, in words. */
  readonly question: string;
  /** What to see in its answer, in a line. */
  readonly explanation: string;
  readonly query: string;
}

/**
 * The example queries of `examples/`, by their numbers: one operation a file. The comment at the top says the question, then the
 * explanation, then the topic.
 */
export function readExamples(): Example[] {
  const folder = join(packageRoot, 'examples');
  return (
    readdirSync(folder)
      .filter((file) => file.endsWith('.graphql'))
      // By their numbers: the tenth after the ninth.
      .sort((one, other) => parseInt(one, 10) - parseInt(other, 10))
      .map((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        const [, question = file, explanation = '', topic = ''] =
          /^# (.+)\n# (.+)\n# Topic: (.+)\n/.exec(text) ?? [];
        // The topic is for the list.
        const query = text.replace(/^# Topic: .+\n/m, '');
        return { name: /^query (\w+)/m.exec(query)?.[1] ?? file, topic, question, explanation, query };
      })
  );
}
