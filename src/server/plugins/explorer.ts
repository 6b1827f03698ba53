import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { packageRoot } from '../../package-root.js';
import { browserLink } from '../browser-link.js';
import { readExamples } from '../examples.js';
import type { ServerState } from '../state.js';
import { errorBody } from './http-errors.js';

/**
 * What the page may load: its own files, the examples and the API of this server, nothing from elsewhere. Its editor (Monaco)
 * writes styles into the page, and has icons and workers of its own.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE_HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  // The same as "frame-ancestors", for browsers that do not know it.
  'x-frame-options': 'DENY',
};

/** The explorer page (GraphiQL): `GET /`, its files under `/explorer/`, its examples and settings. */
export async function explorer(
  app: FastifyInstance,
  state: ServerState,
): Promise<(reply: FastifyReply) => Promise<unknown>> {
  const folder = join(packageRoot, 'dist', 'explorer');
  const isBuilt = existsSync(join(folder, 'index.html'));
  // In a checkout that was never built the API works without its page.
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      prefix: '/explorer/',
      index: false,
      // File names of assets change with their content.
      setHeaders: (reply, path) => {
        if (path.includes(join('explorer', 'assets'))) {
          reply.setHeader('cache-control', 'public, max-age=31536000, immutable');
        }
      },
    });
  }
  const sendPage = async (reply: FastifyReply): Promise<unknown> =>
    isBuilt
      ? reply.headers(PAGE_HEADERS).sendFile('index.html')
      : reply
          .code(404)
          .send(errorBody('NOT_FOUND', 'The explorer page is not built. Run: npm run build:explorer'));
  app.get('/', async (_request, reply) => sendPage(reply));
  const examples = readExamples();
  app.get('/explorer/examples.json', () => examples);
  app.get('/explorer/settings.json', () => {
    const browser = state.serving?.browser ?? null;
    return { browserUrl: browser === null ? null : browserLink(browser) };
  });
  return sendPage;
}
