import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Caller, type Guarded, languageOf } from './caller.ts';
import { systemFault } from './errors.ts';
import type { RunFetch } from './fetched-operation.ts';
import { callerOf } from './http-caller.ts';
import { sendJson } from './json-response.ts';
import { caps } from './limits.ts';
import { forLog, type Log } from './log.ts';
import { PATH_HEADER, verifyPath } from './path-signature.ts';
import { refuseUnstorable } from './request-body.ts';
import type { TokenVerifier } from './token.ts';

export type SignedRequests = {
  readonly pathKey: Buffer;
  readonly verifyToken: TokenVerifier;
  readonly contextOf: (caller: Caller, authorization: string | null) => Guarded;
  readonly run: RunFetch;
  readonly log: Log;
};

/** A request whose body was read; whoever takes it over finds the bytes here. */
export type Readied = IncomingMessage & { rawBody?: Buffer };

/** The form in which our gateway sends its fetches, byte for byte. */
const hasTheForm = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  url === '/graphql' &&
  headers[PATH_HEADER] !== undefined &&
  headers['content-type'] === 'application/json' &&
  headers['content-length'] !== undefined &&
  headers['content-encoding'] === undefined &&
  (headers.accept === undefined || headers.accept === '*/*');

/** The body, as long as its header said; null when the client went away. */
const bodyOf = (request: IncomingMessage): Promise<Buffer | null> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on('error', () => resolve(null));
    request.on('close', () => resolve(null));
  });

type Operation = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** The operation in a body of the form that our gateway writes; null for any other. */
const operationIn = (body: Buffer): Operation | null => {
  try {
    refuseUnstorable(body);
    const { query, variables = {}, ...rest } = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    const plain = typeof variables === 'object' && variables !== null && !Array.isArray(variables);
    return typeof query === 'string' && query !== '' && plain && Object.keys(rest).length === 0
      ? { query, variables: variables as Operation['variables'] }
      : null;
  } catch {
    // The ordinary way reads it again, and says what is wrong.
    return null;
  }
};

/**
 * Answers a fetch of our gateway without the layers of a public server. Whatever is not exactly that (another form, no
 * signature or one that does not hold, an odd or a broken body, too much of it) is left to the ordinary way, which knows
 * what to say: `answer` is false then, with the body on the request if it was read. The caller is known by his token
 * alone, here as there.
 */
export const signedRequests = ({ pathKey, verifyToken, contextOf, run, log }: SignedRequests) => {
  const operationOf = async (request: Readied): Promise<(Operation & { context: Guarded }) | 'of another form' | 'gone'> => {
    const { authorization } = request.headers;
    const secret = await verifyToken(authorization);
    if (Number(request.headers['content-length']) > (secret ? caps.bodyBytes : caps.bodyBytesUnsigned)) return 'of another form';
    const body = await bodyOf(request);
    if (!body) return 'gone';
    request.rawBody = body;
    const signedAddress = verifyPath(pathKey, String(request.headers[PATH_HEADER]), authorization ?? '', body);
    const operation = signedAddress === null ? null : operationIn(body);
    if (!operation) return 'of another form';
    return { ...operation, context: contextOf(callerOf(request, secret, signedAddress), authorization ?? null) };
  };

  return {
    concerns: hasTheForm,
    answer: async (request: Readied, response: ServerResponse): Promise<boolean> => {
      try {
        const operation = await operationOf(request);
        if (operation === 'of another form') return false;
        if (operation === 'gone') return true;
        const { status, answer } = await run(operation.query, operation.variables, operation.context);
        sendJson(response, status, answer);
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
