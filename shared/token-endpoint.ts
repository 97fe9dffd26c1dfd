import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Caller, Guarded } from './caller.ts';
import type { RunFetch } from './fetched-operation.ts';
import { callerOf } from './http-caller.ts';

/** A login and a secret need no more. */
const LARGEST_BODY = '8kb';
const FORM = 'application/x-www-form-urlencoded';

/** What the endpoint answers: errors of RFC 6749 §5.2, whose descriptions are ASCII without quotes. */
type Said = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: object };
const refused = (status: number, error: string, description: string, headers: Readonly<Record<string, string>> = {}): Said => ({
  ...{ status, headers, body: { error, error_description: description } },
});
const invalidRequest = (description: string) => refused(400, 'invalid_request', description);
// Always with the challenge: it says how a program may show who it is (RFC 7235 §3.1 wants one with each 401).
const invalidClient = () =>
  refused(401, 'invalid_client', 'Unknown client or wrong secret, or neither was sent: use HTTP Basic, or client_id and client_secret.', {
    'WWW-Authenticate': 'Basic realm="hoso", charset="UTF-8"',
  });

type Client = { readonly clientId: string; readonly clientSecret: string };

/** No login or secret holds one, and the database takes no NUL. */
const CONTROL = /\p{Cc}/u;

/** One side of HTTP Basic is form-encoded first (RFC 6749 §2.3.1); null when it is not. */
const formDecoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
};

/** Login and secret from the header; null when it is another scheme or unreadable. */
const basicClient = (authorization: string): Client | null => {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(authorization) ?? [];
  if (!encoded) return null;
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  const [clientId, clientSecret] = [formDecoded(text.slice(0, Math.max(0, colon))), formDecoded(text.slice(colon + 1))];
  return colon > 0 && clientId && clientSecret ? { clientId, clientSecret } : null;
};

const written = (client: Client): Client | Said => (CONTROL.test(client.clientId + client.clientSecret) ? invalidClient() : client);

/** Who asks, or what is wrong with the request. `body` is null where it was no form. */
const read = (authorization: string | undefined, body: string | null): Client | Said => {
  if (body === null) return invalidRequest(`The body must be ${FORM}.`);
  // What has no value counts as left out (§3.2).
  const sent = [...new URLSearchParams(body)].filter(([, value]) => value !== '');
  const form = new Map(sent);
  if (form.size < sent.length) return invalidRequest('A parameter was sent more than once.');
  const grant = form.get('grant_type');
  if (!grant) return invalidRequest('grant_type is missing: send client_credentials.');
  const [clientId, clientSecret] = [form.get('client_id'), form.get('client_secret')];
  if (authorization !== undefined && clientSecret !== undefined)
    return invalidRequest('Send the secret one way: HTTP Basic, or client_secret.');
  if (grant !== 'client_credentials') return refused(400, 'unsupported_grant_type', 'Only client_credentials is supported.');
  if (form.has('scope')) return refused(400, 'invalid_scope', 'Leave scope out: what a program may do is what was granted to its account.');
  if (authorization === undefined) return clientId && clientSecret ? written({ clientId, clientSecret }) : invalidClient();
  const client = basicClient(authorization);
  if (client && clientId !== undefined && clientId !== client.clientId) return invalidRequest('client_id differs from HTTP Basic.');
  return client ? written(client) : invalidClient();
};

const TOKEN = `mutation ($input: ServiceTokenInput!) { serviceToken(input: $input) { __typename
  ... on ServiceToken { accessToken expiresAt } ... on TooManyAttempts { retryAfter } } }`;
type ServiceTokenAnswer =
  | { readonly __typename: 'ServiceToken'; readonly accessToken: string; readonly expiresAt: string }
  | { readonly __typename: 'TooManyAttempts'; readonly retryAfter: string }
  | { readonly __typename: 'SignInRefused' };

const secondsUntil = (time: string): number => Math.floor((Date.parse(time) - Date.now()) / 1_000);

const said = (answer: ServiceTokenAnswer): Said => {
  if (answer.__typename === 'ServiceToken')
    return { status: 200, body: { access_token: answer.accessToken, token_type: 'Bearer', expires_in: secondsUntil(answer.expiresAt) } };
  if (answer.__typename === 'SignInRefused') return invalidClient();
  return refused(429, 'temporarily_unavailable', 'Too many attempts: see Retry-After.', {
    'Retry-After': String(Math.max(1, secondsUntil(answer.retryAfter) + 1)),
  });
};

/**
 * `POST /oauth/token` for programs that speak OAuth 2 (RFC 6749 §4.4): another way to `serviceToken`, which throttles and notes. It is no GraphQL
 * document, so it is there in production too. `run` asks the accounts subgraph.
 */
export const tokenEndpoint = (run: RunFetch, contextOf: (caller: Caller) => Guarded) => (app: Express) => {
  const answer = (response: Response, { status, headers = {}, body }: Said) =>
    void response
      .status(status)
      .set({ ...headers, 'Cache-Control': 'no-store', Pragma: 'no-cache' })
      .json(body);
  app.post('/oauth/token', express.text({ type: FORM, limit: LARGEST_BODY }), async (request: Request, response: Response) => {
    const client = read(request.get('authorization'), typeof request.body === 'string' ? request.body : null);
    if (!('clientId' in client)) return answer(response, client);
    const { answer: told } = await run(TOKEN, { input: client }, contextOf(callerOf(request, null, null)));
    const data = (told as { data?: { serviceToken?: ServiceTokenAnswer } | null }).data?.serviceToken;
    return answer(response, data ? said(data) : refused(500, 'server_error', 'The system could not answer: try again later.'));
  });
  app.all('/oauth/token', (_request, response) => answer(response, refused(405, 'invalid_request', 'Use POST.', { Allow: 'POST' })));
  app.use('/oauth/token', (error: { status?: number }, _request: Request, response: Response, next: NextFunction) =>
    error.status && error.status < 500 ? answer(response, invalidRequest('The body is too large or unreadable.')) : next(error),
  );
};
