import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// Hive Gateway by its own command, on a supergraph that names where our subgraphs listen now.
const lines = createInterface({ input: process.stdin });
lines.on('close', () => process.exit());
const [line] = await once(lines, 'line');
const { subgraphs, pathKey } = JSON.parse(line);
process.env.BENCH_PATH_KEY = pathKey;

const supergraph = readFileSync(new URL('../../../gateway/supergraph.graphql', import.meta.url), 'utf8').replace(
  /(@join__graph\(name: "(\w+)", url: )"[^"]*"/g,
  (_whole, start, name) => `${start}"${subgraphs[name]}"`,
);
const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env.BENCH_SUPERGRAPH = join(folder, 'supergraph.graphql');
writeFileSync(process.env.BENCH_SUPERGRAPH, supergraph);

const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const { port } = probe.address();
await new Promise((resolve) => probe.close(resolve));
process.env.BENCH_PORT = String(port);

process.argv.push('--config-path', new URL('./gateway.config.mjs', import.meta.url).pathname, 'supergraph');
await import('./node_modules/@graphql-hive/gateway/dist/bin.js');
const ready = () => fetch(`http://127.0.0.1:${port}/readiness`).then(({ ok }) => ok, () => false);
for (const deadline = Date.now() + 60_000; !(await ready()) && Date.now() < deadline; ) await new Promise((resolve) => setTimeout(resolve, 100));
console.log(JSON.stringify({ url: `http://127.0.0.1:${port}/graphql` }));
