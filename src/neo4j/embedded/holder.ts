import { connect } from 'node:net';

/** Who holds a data directory, as its keeper tells everybody who asks. */
export interface Holder {
  /** The process that was started by the person, e.g. `outcome-graph serve`. */
  readonly pid: number;
  readonly uri: string;
  readonly httpUrl: string;
  readonly state: 'starting' | 'ready' | 'stopping';
  /** The version of Neo4j, once it is known. */
  readonly version: string | null;
}

/** A keeper that holds the directory but does not answer, e.g. a suspended one. */
export const SILENT = 'silent';

const ANSWER_TIMEOUT_MS = 2_000;

/** Asks at a keeper's socket who holds the data directory; null when nobody listens there. */
export async function askHolder(address: string): Promise<Holder | typeof SILENT | null> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(address);
    socket.setEncoding('utf8');
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => {
      socket.destroy();
      resolve(SILENT);
    });
    socket.on('data', (text: string) => (answer += text));
    socket.on('end', () => {
      socket.destroy();
      resolve(parseHolder(answer) ?? SILENT);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(null);
      // The keeper ended while it was being asked.
      else if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(null);
      else reject(error);
    });
  });
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // Written by a keeper of ours on a socket that only this user can make.
    return typeof value === 'object' && value !== null && 'pid' in value ? (value as Holder) : undefined;
  } catch {
    return undefined;
  }
}
