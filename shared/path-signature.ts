import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The header by which the gateway shows that a request came through it. It proves the path, never the caller. */
export const PATH_HEADER = 'x-hoso-path';
const LIVES_SECONDS = 30;

const digest = (text: string | Buffer) => createHash('sha256').update(text).digest('base64url');
const mac = (key: Buffer, authorization: string, body: string | Buffer, address: string, expires: string) =>
  createHmac('sha256', key)
    .update(`${expires}\n${address}\n${digest(authorization)}\n${digest(body)}`)
    .digest();

/** Signs one request from the gateway to a subgraph: token, body, the client's address, expiry. */
export const signPath = (key: Buffer, authorization: string, body: string | Buffer, clientAddress: string, now = Date.now()): string => {
  const expires = String(Math.floor(now / 1000) + LIVES_SECONDS);
  const address = Buffer.from(clientAddress).toString('base64url');
  return `${expires}.${address}.${mac(key, authorization, body, clientAddress, expires).toString('base64url')}`;
};

/** The client's address when the signature holds for exactly this request and has not expired; else null. */
export const verifyPath = (key: Buffer, header: string, authorization: string, body: string | Buffer, now = Date.now()): string | null => {
  const [expires = '', address = '', signature = '', ...rest] = header.split('.');
  const clientAddress = Buffer.from(address, 'base64url').toString();
  const given = Buffer.from(signature, 'base64url');
  const expected = mac(key, authorization, body, clientAddress, expires);
  const holds = rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected);
  return holds && Number(expires) * 1000 > now ? clientAddress : null;
};
