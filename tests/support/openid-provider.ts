import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

type Header = { alg: string; kid?: string } & Record<string, unknown>;
/** A consent that waits to be exchanged. */
type Consent = { readonly query: URLSearchParams; readonly subject: string; spent: boolean };

/** What a provider does otherwise than it should; each test breaks one thing. */
export type Faults = {
  discovery?: (document: Record<string, unknown>) => object;
  claims?: (claims: JWTPayload) => JWTPayload;
  /** The ID token in the place of the one that was signed. */
  idToken?: (claims: JWTPayload, honest: string) => Promise<string> | string | undefined;
  tokenStatus?: number;
  /** Milliseconds before each answer at a path. */
  delay?: { readonly path: string; readonly ms: number };
  /** An answer that does not end. */
  endless?: string;
  /** A code is good for more than one time. */
  codesLast?: boolean;
};

export const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A small OpenID provider over HTTP: discovery, keys, authorization (whoever comes is `subject`), token. What it asks of its client it asks as OpenID Connect Core does. */
export const startOpenIdProvider = async ({ clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string }) => {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const publicKey: JWK = { ...(await exportJWK(keys.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' };
  const stranger = await generateKeyPair('RS256', { extractable: true });
  const consents = new Map<string, Consent>();
  const asked: string[] = [];
  let issuer = '';
  let faults: Faults = {};
  /** Who has signed in at the provider. */
  let subject = 'nobody';

  const sign = (claims: JWTPayload, header: Header = { alg: 'RS256', kid: 'k1' }, key = keys.privateKey) =>
    new SignJWT(claims).setProtectedHeader(header).sign(key);
  const json = (response: ServerResponse, status: number, body: object) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  const discovery = () => {
    const honest = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    };
    return faults.discovery?.(honest) ?? honest;
  };

  const authorize = (query: URLSearchParams, response: ServerResponse) => {
    const wanted = ['response_type', 'client_id', 'redirect_uri', 'scope', 'state', 'nonce', 'code_challenge'];
    if (query.get('client_id') !== clientId || query.get('code_challenge_method') !== 'S256' || !wanted.every((name) => query.get(name)))
      return json(response, 400, { error: 'invalid_request' });
    const code = randomBytes(16).toString('base64url');
    consents.set(code, { query, subject, spent: false });
    const back = new URL(query.get('redirect_uri')!);
    back.search = new URLSearchParams({ code, state: query.get('state')!, iss: issuer, session_state: 'as-keycloak-adds-it' }).toString();
    return void response.writeHead(302, { location: back.href }).end();
  };

  const token = async (request: IncomingMessage, body: URLSearchParams, response: ServerResponse) => {
    const [, basic = ''] = /^Basic (.*)$/.exec(request.headers.authorization ?? '') ?? [];
    // Each side is form-encoded first (RFC 6749 §2.3.1).
    const sides = Buffer.from(basic, 'base64')
      .toString()
      .split(':')
      .map((side) => decodeURIComponent(side.replaceAll('+', ' ')));
    if (sides.join('\n') !== `${clientId}\n${clientSecret}`) return json(response, 401, { error: 'invalid_client' });
    if (faults.tokenStatus) return json(response, faults.tokenStatus, { error: 'server_error', error_description: 'bi-mat' });
    const consent = consents.get(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (
      !consent ||
      (consent.spent && !faults.codesLast) ||
      body.get('grant_type') !== 'authorization_code' ||
      body.get('redirect_uri') !== consent.query.get('redirect_uri') ||
      challenge !== consent.query.get('code_challenge')
    )
      return json(response, 400, { error: 'invalid_grant' });
    consent.spent = true;
    const now = Math.floor(Date.now() / 1_000);
    const honest = { iss: issuer, sub: consent.subject, aud: clientId, iat: now, exp: now + 300, nonce: consent.query.get('nonce')! };
    const claims = faults.claims?.(honest) ?? honest;
    const idToken = faults.idToken ? await faults.idToken(claims, await sign(claims)) : await sign(claims);
    return json(response, 200, { access_token: 'opaque', token_type: 'Bearer', expires_in: 300, id_token: idToken });
  };

  const server = createServer((request, response) => {
    void (async () => {
      const { pathname, searchParams } = new URL(request.url!, issuer);
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      asked.push(pathname);
      if (faults.delay?.path === pathname) await sleep(faults.delay.ms, undefined, { ref: false });
      if (faults.endless === pathname) {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => !response.destroyed && response.write(Buffer.alloc(64 * 1024, ' '), () => setImmediate(more));
        return void more();
      }
      if (pathname === '/.well-known/openid-configuration') return json(response, 200, discovery());
      if (pathname === '/jwks') return json(response, 200, { keys: [publicKey] });
      if (pathname === '/authorize') return authorize(searchParams, response);
      if (pathname === '/token') return token(request, new URLSearchParams(Buffer.concat(parts).toString()), response);
      return json(response, 404, {});
    })();
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  issuer = `http://127.0.0.1:${port}`;

  return {
    issuer,
    publicKey,
    /** What was asked of it, path by path. */
    asked,
    sign,
    /** As a token of the provider, by another key under the provider's key id. */
    signByStranger: (claims: JWTPayload) => sign(claims, { alg: 'RS256', kid: 'k1' }, stranger.privateKey),
    /** As signed by whoever says in the token itself which key to believe. */
    signWithItsKeyInside: async (claims: JWTPayload) =>
      sign(claims, { alg: 'RS256', jwk: await exportJWK(stranger.publicKey) }, stranger.privateKey),
    /** Whoever comes from now on is this subject, at a provider with these faults. */
    be: (who: string, broken: Faults = {}) => {
      subject = who;
      faults = broken;
      asked.length = 0;
    },
    /** Nobody listens any more. */
    die: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
    revive: () => listen(port),
  };
};
export type OpenIdProvider = Awaited<ReturnType<typeof startOpenIdProvider>>;
