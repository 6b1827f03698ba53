import { createServer } from 'node:net';
import { OutcomeGraphError } from '../../errors.js';
import { LOOPBACK, type Ports } from './configuration.js';
import { answersAt } from './tcp.js';

/**
 * Makes sure that both ports can be bound, before a JVM takes seconds to find out.
 * @throws OutcomeGraphError BAD_INPUT when they are the same, UNAVAILABLE naming the setting of the one that is taken.
 */
export async function requireFreePorts({ boltPort, httpPort }: Ports): Promise<void> {
  if (boltPort === httpPort) {
    throw new OutcomeGraphError('BAD_INPUT', `Bolt and HTTP cannot share port ${boltPort}.`, {
      where: 'NEO4J_HTTP_PORT',
      remedy: 'Set it to another port than NEO4J_BOLT_PORT.',
    });
  }
  await requireFree(boltPort, 'NEO4J_BOLT_PORT');
  await requireFree(httpPort, 'NEO4J_HTTP_PORT');
}

async function requireFree(port: number, setting: string): Promise<void> {
  // On some systems a port can be bound on loopback although somebody answers there on all interfaces.
  const fault = (await answersAt(port)) ? 'EADDRINUSE' : await bindingFault(port);
  if (fault === undefined) return;
  const message =
    fault === 'EADDRINUSE' ? `port ${port} is taken.` : `port ${port} cannot be used (${fault}).`;
  throw new OutcomeGraphError('UNAVAILABLE', message, { remedy: `Set ${setting} to a free one.` });
}

async function bindingFault(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
}

/** A port of loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ host: LOOPBACK, port: 0 }, () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('a TCP server has a port'));
        else resolve(address.port);
      });
    });
  });
}
