import type { Socket } from 'node:net';
import type {
  ConnectionError,
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  FastifyServerOptions,
} from 'fastify';
import type { ApiErrorCode } from '../errors.js';

/** An error of HTTP, in the form of GraphQL's own: whoever reads one can read the other. */
export interface ErrorBody {
  readonly errors: readonly [
    { readonly message: string; readonly extensions: { readonly code: ApiErrorCode } },
  ];
}

/** The body of an answer to a request that never became an operation. */
export function errorBody(code: ApiErrorCode, message: string): ErrorBody {
  return { errors: [{ message, extensions: { code } }] };
}

/** What a server is made with so that what fails before any route is answered in this form too. */
export const HTTP_ERROR_OPTIONS: Pick<
  FastifyServerOptions,
  'frameworkErrors' | 'clientErrorHandler' | 'return503OnClosing'
> = {
  // A malformed address never reaches a route, nor the error handler.
  frameworkErrors: (error, request, reply) => {
    sendError.call(request.server, error, request, reply);
  },
  clientErrorHandler: answerNoRequest,
  // Fastify's own answer while the server stops has a form of its own; the hook below gives ours.
  return503OnClosing: false,
};

/** Errors of HTTP: what fails before GraphQL, addresses where nothing is, methods that an address does not take. */
export function httpErrors(app: FastifyInstance): void {
  app.setErrorHandler(sendError);
  app.setNotFoundHandler(answerNothing);
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  app.addHook('onRequest', async (request, reply) => {
    if (isClosing) return reply.code(503).send(errorBody('UNAVAILABLE', 'The server is stopping.'));
    // Before its body is read: what it is does not matter.
    if (request.is404) return answerNothing(request, reply);
  });
}

/** Nothing is at the address, or not for this method: then the answer names those that there are. */
function answerNothing(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { server, method } = request;
  const url = request.url.split('?')[0] ?? '';
  const allowed = server.supportedMethods.filter((one) => server.hasRoute({ method: one, url })).sort();
  if (allowed.length === 0) {
    const message = `There is nothing at ${method} ${url}; the API is at /graphql.`;
    return reply.code(404).send(errorBody('NOT_FOUND', message));
  }
  const message = `${url} does not take ${method}; it takes ${allowed.join(' and ')}.`;
  return reply.code(405).header('allow', allowed.join(', ')).send(errorBody('BAD_REQUEST', message));
}

/** What failed before a route answered, such as a body that is too long or no JSON. */
function sendError(
  this: FastifyInstance,
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  const status = error.statusCode ?? 500;
  if (status >= 500) this.log.error({ err: error }, 'a request failed');
  const message = status >= 500 ? 'A fault of the server.' : error.message;
  void reply.code(status).send(errorBody(codeOf(status), message));
}

function codeOf(status: number): ApiErrorCode {
  if (status >= 500) return 'INTERNAL_SERVER_ERROR';
  if (status === 404) return 'NOT_FOUND';
  return status === 413 || status === 431 ? 'LIMIT_EXCEEDED' : 'BAD_REQUEST';
}

/** What is answered to bytes that are no request, by Node's code. */
const NO_REQUEST: Readonly<Record<string, readonly [status: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'The address and headers are too long; POST the query.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to come in.'],
};

/** Answers bytes that are no request of HTTP, of which there is nothing but the connection. */
function answerNoRequest(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  this.log.debug({ err: error }, 'a connection brought no request');
  const [status, message] = NO_REQUEST[error.code] ?? ['400 Bad Request', 'This is no request of HTTP.'];
  const body = JSON.stringify(errorBody(codeOf(Number.parseInt(status, 10)), message));
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}
