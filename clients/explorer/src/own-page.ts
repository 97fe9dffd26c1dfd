import { isLoopback } from '@hoso/shared/loopback.ts';

/** What a request says of where it comes from; header names in lower case, as Node gives them. */
export type Sender = {
  readonly remoteAddress: string;
  readonly httpVersion: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request was made on this machine by our own page, or by hand, and by no other page: the sign-ins of a demo
 * go to nobody else. The address alone is not enough. A page from elsewhere runs in a browser here too: then the browser
 * names its origin, or its own name for us in Host (DNS rebinding). A proxy or tunnel that carries strangers here stands
 * here as well, but says so, or speaks HTTP/1.0 as nginx does unless told otherwise: no browser has spoken that for long.
 */
export const isOwnPage = ({ remoteAddress, httpVersion, headers }: Sender): boolean => {
  const { host, origin } = headers;
  if (!isLoopback(remoteAddress) || httpVersion === '1.0' || typeof host !== 'string') return false;
  if (!OWN_NAMES.includes(host.replace(/:\d{1,5}$/, ''))) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  // `none` is an address typed by hand.
  if (!['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined)) return false;
  return !Object.keys(headers).some(
    (name) => name === 'forwarded' || name === 'via' || name === 'x-real-ip' || name.startsWith('x-forwarded-'),
  );
};
