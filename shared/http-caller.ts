import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Caller, languageOf } from './caller.ts';

/** Who calls, as one request over HTTP says. `signedAddress` is the client's address where the gateway signed for it. */
export const callerOf = (request: IncomingMessage, secret: string | null, signedAddress: string | null): Caller => ({
  secret,
  language: languageOf(request.headers['accept-language']),
  clientAddress: signedAddress ?? request.socket.remoteAddress ?? '',
  throughGateway: signedAddress !== null,
  clientProgram: (request.headers['user-agent'] ?? '').slice(0, 200),
  requestId: randomUUID(),
});
