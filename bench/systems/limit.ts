import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from '@hoso/db/connect.ts';
import { questions } from '../questions.ts';
import { readSettings, say } from './said.ts';

// The limit of this machine: one prepared statement per request, whose one text goes out as it came in.
const { bypassUrl } = await readSettings();
const pool = connect(bypassUrl, { max: 10, applicationName: 'bench limit' });
const byPath = new Map(questions.map((question) => [`/${question.name}`, question]));

const server = createServer((request, response) => {
  const { sql, params } = byPath.get(request.url ?? '')!;
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const values = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    pool
      .unsafe<{ answer: string }[]>(sql, params.map((name) => values[name] ?? null) as never[], { prepare: true })
      .then(([row]) => response.setHeader('content-type', 'application/json').end(row!.answer))
      .catch((error: unknown) => response.writeHead(500).end(JSON.stringify({ errors: [{ message: String(error) }] })));
  });
});
server.listen(0, '127.0.0.1', () => say({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
