import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { eventStreams, type WhoListens } from './event-stream.ts';
import { createLog } from './log.ts';

const ID = '019aa000-0000-7000-8000-000000000001';

test('a stream whose session could not be looked at says "read again", and tells what is new afterwards', async () => {
  let answer: () => ReturnType<WhoListens> = () => Promise.resolve({ accountId: ID });
  const streams = eventStreams({ who: () => answer(), verifyToken: () => Promise.resolve('secret'), log: createLog('silent') });
  const app = express();
  streams.routes(app);
  const server = app.listen(0);
  await once(server, 'listening');
  const response = await new Promise<IncomingMessage>((resolve) =>
    get({ port: (server.address() as AddressInfo).port, path: '/events', agent: false }, resolve),
  );
  let text = '';
  response.setEncoding('utf8').on('data', (part: string) => (text += part));
  const until = async (done: () => boolean) => {
    for (let i = 0; i < 100 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const said = (what: string) => text.split(what).length - 1;
  try {
    await until(() => said('event: read-again') === 1);
    answer = () => Promise.reject(new Error('the database does not answer'));
    streams.tell({ kind: 'CONVERSATION', id: ID }, [ID]);
    await until(() => said('event: read-again') === 2);
    expect(said('event: read-again')).toBe(2);
    answer = () => Promise.resolve({ accountId: ID });
    streams.tell({ kind: 'MESSAGE', id: ID }, [ID]);
    await until(() => said('event: news') > 0);
    // What could not be told is behind "read again" already.
    expect([...text.matchAll(/event: news\ndata: (.*)\n/g)].map(([, data]) => JSON.parse(data!))).toEqual([{ kind: 'MESSAGE', id: ID }]);
  } finally {
    await streams.stop();
    server.close();
  }
});
