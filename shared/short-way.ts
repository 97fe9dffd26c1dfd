import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answered } from './answer.ts';
import { type Caller, type Guarded, languageOf } from './caller.ts';
import { systemFault } from './errors.ts';
import { callerOf } from './http-caller.ts';
import { sendJson } from './json-response.ts';
import { caps } from './limits.ts';
import { forLog, type Log } from './log.ts';
import { refuseUnstorable } from './request-body.ts';
import type { TokenVerifier } from './token.ts';

/** A request whose body was read; whoever takes it over finds the bytes here. */
export type Readied = IncomingMessage & { rawBody?: Buffer };

/** All that a body of the plain form holds. */
export type PostedOperation = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
};

export type ShortWay = {
  /** Whether a request has the form that goes this way, as far as its headers tell. */
  readonly concerns: (request: IncomingMessage) => boolean;
  /** Answers it; false for one that turned out to be none of these. Its body is on the request then, if it was read. */
  readonly answer: (request: Readied, response: ServerResponse) => Promise<boolean>;
};

export type ShortWayOptions = {
  readonly concerns: ShortWay['concerns'];
  /** Looks at what was read; `null` sends it the ordinary way. `signedAddress`: where the gateway signed for the client's address. */
  readonly admit: (request: Readied, body: Buffer, posted: PostedOperation) => { readonly signedAddress: string | null } | null;
  readonly verifyToken: TokenVerifier;
  readonly contextOf: (caller: Caller, authorization: string | null) => Guarded;
  /** `null` sends it the ordinary way; nothing that could change anything has run then. */
  readonly run: (posted: PostedOperation, context: Guarded) => Promise<Answered | null>;
  readonly log: Log;
};

/** A JSON body of a known length, posted to the graph, by someone who takes JSON back. */
export const isPlainPost = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  url === '/graphql' &&
  headers['content-type'] === 'application/json' &&
  headers['content-length'] !== undefined &&
  headers['content-encoding'] === undefined &&
  (headers.accept === undefined || headers.accept === '*/*' || headers.accept === 'application/json');

/** The body, as long as its header said; null when the client went away. */
const bodyOf = (request: IncomingMessage): Promise<Buffer | null> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on('error', () => resolve(null));
    request.on('close', () => resolve(null));
  });

/** The operation in a body of the plain form; null for any other. */
const operationIn = (body: Buffer): PostedOperation | null => {
  try {
    refuseUnstorable(body);
    const { query, variables = {}, operationName = null, ...rest } = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    const plain =
      typeof query === 'string' &&
      query !== '' &&
      typeof variables === 'object' &&
      variables !== null &&
      !Array.isArray(variables) &&
      (operationName === null || typeof operationName === 'string') &&
      Object.keys(rest).length === 0;
    return plain ? { query, variables: variables as PostedOperation['variables'], operationName } : null;
  } catch {
    // The ordinary way reads it again, and says what is wrong.
    return null;
  }
};

/**
 * Answers operations of the plainest form without the layers of a public server: one look at the token, one at the body,
 * and the operation runs. Whatever is not exactly that (another form, an odd or a broken body, too much of it, a document
 * that does not hold) is left to the ordinary way, which knows what to say; both give the same answers, which is tested.
 * The caller is known by his token alone, here as there.
 */
export const shortWay = ({ concerns, admit, verifyToken, contextOf, run, log }: ShortWayOptions): ShortWay => {
  const read = async (request: Readied): Promise<(PostedOperation & { context: Guarded }) | 'of another form' | 'gone'> => {
    const { authorization } = request.headers;
    const secret = await verifyToken(authorization);
    if (Number(request.headers['content-length']) > (secret ? caps.bodyBytes : caps.bodyBytesUnsigned)) return 'of another form';
    const body = await bodyOf(request);
    if (!body) return 'gone';
    request.rawBody = body;
    const posted = operationIn(body);
    const admitted = posted && admit(request, body, posted);
    if (!admitted) return 'of another form';
    return { ...posted, context: contextOf(callerOf(request, secret, admitted.signedAddress), authorization ?? null) };
  };

  return {
    concerns,
    answer: async (request, response) => {
      try {
        const operation = await read(request);
        if (operation === 'of another form') return false;
        if (operation === 'gone') return true;
        const said = await run(operation, operation.context);
        if (!said) return false;
        sendJson(response, said.status, said.answer);
      } catch (error) {
        log.error({ fault: forLog(error) }, 'fault');
        if (response.headersSent) return true;
        const message = systemFault[languageOf(request.headers['accept-language'])];
        sendJson(response, 500, { errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
      }
      return true;
    },
  };
};
