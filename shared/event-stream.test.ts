import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express from 'express';
import { eventStreams, type WhoListens } from './event-stream.ts';
import { createLog } from './log.ts';

const ID = '019aa000-0000-7000-8000-000000000001';

const served = async (who: WhoListens) => {
  const streams = eventStreams({ who, verifyToken: () => Promise.resolve('secret'), log: createLog('silent') });
  const app = express();
  streams.routes(app);
  const server = app.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ streams, port },
    open: () => new Promise<IncomingMessage>((resolve) => get({ port, path: '/events', agent: false }, resolve)),
    stop: async () => {
      await streams.stop();
      server.closeAllConnections();
      server.close();
    },
  };
};
const until = async (done: () => boolean) => {
  for (let i = 0; i < 100 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
};

test('a stream whose session could not be looked at says "read again", and tells what is new afterwards', async () => {
  let answer: () => ReturnType<WhoListens> = () => Promise.resolve({ accountId: ID });
  const { streams, open, stop } = await served(() => answer());
  const response = await open();
  let text = '';
  response.setEncoding('utf8').on('data', (part: string) => (text += part));
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
    await stop();
  }
});

test('requests that wait behind a stream on one connection are gone with it', async () => {
  const { port, open, stop } = await served(() => Promise.resolve({ accountId: ID }));
  try {
    const socket = connect(port, 'localhost');
    let told = '';
    socket.setEncoding('utf8').on('data', (part: string) => (told += part));
    for (let i = 0; i < 5; i++) socket.write('GET /events HTTP/1.1\r\nHost: x\r\n\r\n');
    await until(() => told.includes('read-again'));
    let status = 200;
    for (let i = 0; i < 100 && status === 200; i++) {
      const response = await open();
      status = response.statusCode!;
      response.destroy();
    }
    // All five have come in: there is room for no sixth.
    expect(status).toBe(429);
    socket.destroy();
    for (let i = 0; i < 100 && status === 429; i++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const response = await open();
      status = response.statusCode!;
      response.destroy();
    }
    expect(status).toBe(200);
    const opened = await Promise.all([open(), open(), open(), open()]);
    expect(opened.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    opened.forEach((response) => response.destroy());
  } finally {
    await stop();
  }
});
