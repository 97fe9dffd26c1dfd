import { isOwnPage } from './own-page.ts';

const here = '127.0.0.1';
const own = { host: 'localhost:4000', 'sec-fetch-site': 'same-origin' };

test.each([
  ['our page', here, own],
  ['our page, by its address in the second internet', '::1', { host: '[::1]:4000', 'sec-fetch-site': 'same-origin' }],
  ['our page, with its origin', '::ffff:127.0.0.1', { ...own, origin: 'http://localhost:4000' }],
  ['an address typed by hand', here, { host: '127.0.0.1:4000', 'sec-fetch-site': 'none' }],
  ['a program on this machine', here, { host: 'localhost:4000' }],
  ['the default port', here, { host: 'localhost' }],
])('%s is let in', (_who, remoteAddress, headers) => {
  expect(isOwnPage({ remoteAddress, httpVersion: '1.1', headers })).toBe(true);
});

test.each([
  ['another machine', '192.168.1.7', own],
  ['another machine that says it is this one', '10.0.0.2', { ...own, 'x-forwarded-for': '127.0.0.1' }],
  ['a name made to lead here (DNS rebinding)', here, { host: 'evil.example:4000', 'sec-fetch-site': 'same-origin' }],
  ['a name that begins like ours', here, { host: 'localhost.evil.example:4000' }],
  ['this machine by its address in the network', here, { host: '192.168.1.5:4000' }],
  ['no host at all', here, {}],
  ['a page from elsewhere', here, { host: 'localhost:4000', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['a page without an origin, such as a sandboxed frame', here, { host: 'localhost:4000', origin: 'null' }],
  [
    'a page on another port of this machine',
    here,
    { host: 'localhost:4000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
  ],
  [
    'a script or an image on a page from elsewhere, which names no origin',
    here,
    { host: 'localhost:4000', 'sec-fetch-site': 'cross-site' },
  ],
  ['a tunnel that carries strangers', here, { ...own, 'x-forwarded-for': '203.0.113.9' }],
  ['a proxy', here, { ...own, forwarded: 'for=203.0.113.9' }],
  ['a proxy that names itself', here, { ...own, via: '1.1 proxy' }],
])('%s is kept out', (_who, remoteAddress, headers) => {
  expect(isOwnPage({ remoteAddress, httpVersion: '1.1', headers })).toBe(false);
});

test('a proxy that says nothing of itself speaks HTTP/1.0, and is kept out', () => {
  expect(isOwnPage({ remoteAddress: here, httpVersion: '1.0', headers: { host: 'localhost:4000' } })).toBe(false);
});
