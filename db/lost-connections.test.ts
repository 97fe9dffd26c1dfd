import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { testDatabase, type TestDatabase } from '@hoso/tests/support/database.ts';
import { isConnectionLoss } from './session.ts';

let database: TestDatabase;
let between: Server;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
afterEach(() => between.close());

/** What a server says that ends a connection. */
const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');
const length = Buffer.alloc(4);
length.writeUInt32BE(fields.length + 4);
const farewell = Buffer.concat([Buffer.from('E'), length, fields]);

/** The database, behind a wire that the server ends as soon as the first client asks for the types of arrays. */
const cutWhileItOpens = async (): Promise<string> => {
  const url = new URL(database.bootstrapUrl);
  const port = Number(url.port);
  let cuts = 0;
  between = createServer((client: Socket) => {
    const server = connect(port, url.hostname);
    server.pipe(client);
    client.on('data', (said) => {
      if (cuts === 0 && said.includes('typarray')) {
        cuts++;
        client.end(farewell);
        server.destroy();
      } else server.write(said);
    });
    for (const one of [client, server]) one.on('error', () => {});
    client.on('close', () => server.destroy());
  });
  between.listen(0, '127.0.0.1');
  await once(between, 'listening');
  url.port = String((between.address() as { port: number }).port);
  return url.href;
};

/** How a process of its own ends that asks one thing of this database. */
const asking = async (url: string, before: string): Promise<{ said: string; code: unknown }> => {
  const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  const program = `
    import { connect } from ${at('connect.ts')};
    import { outliveLostConnections } from ${at('lost-connections.ts')};
    ${before}
    const pool = connect(process.env.DATABASE, { max: 1 });
    const ask = () => pool.begin((tx) => tx.unsafe('select 6 * 7 as answer'));
    const [row] = await ask().catch(ask);
    process.stdout.write(String(row.answer));
    await pool.end();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, DATABASE: url },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  const [code] = (await once(child, 'close')) as [unknown];
  return { said, code };
};

test('a connection that is lost while it opens does not end the process, and whoever asks again has his answer', async () => {
  expect(await asking(await cutWhileItOpens(), 'outliveLostConnections();')).toEqual({ said: '42', code: 0 });
});

test('without it the process would end', async () => {
  expect(await asking(await cutWhileItOpens(), '')).toEqual({ said: '', code: 1 });
});

test('any other rejection that nobody hears ends the process still', async () => {
  const careless = `outliveLostConnections(); void Promise.reject(new Error('careless')); await new Promise(setImmediate);`;
  expect(await asking(await cutWhileItOpens(), careless)).toEqual({ said: '', code: 1 });
});

test('what the operating system says of a wire is a loss; what a statement did wrong is none', () => {
  for (const code of ['ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET'])
    expect(isConnectionLoss(Object.assign(new Error(code), { code, syscall: 'read' }))).toBe(true);
  expect(isConnectionLoss({ severity: 'ERROR', code: '57014' })).toBe(false);
});
