import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createStamper, stampFault, stampFaults, stampRequest } from '@hoso/launcher/audit-stamps.ts';
import type { Seal } from '@hoso/shared/audit-seal.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const head = 'ab'.repeat(32);
const seal = { no: 7, head } as Seal;

test('an answer that is none, that refuses, or that is about something else stamps nothing', () => {
  expect(stampFault(Buffer.alloc(0), head)).toBe('FORM');
  expect(stampFault(Buffer.from('không phải'), head)).toBe('FORM');
  // PKIStatusInfo 2: rejection.
  expect(stampFault(Buffer.from('30053003020102', 'hex'), head)).toBe('REFUSED');
  expect(stampFault(Buffer.from('30053003020100', 'hex'), head)).toBe('FORM');
  expect(stampFault(Buffer.from('3080', 'hex'), head)).toBe('FORM');
  expect(stampFault(Buffer.from('3084ffffffff', 'hex'), head)).toBe('FORM');
});

/** A time authority of openssl's own behind HTTP. */
(hasOpenssl ? describe : describe.skip)('a time authority (openssl ts)', () => {
  let folder: string;
  let server: Server;
  let url: string;
  let refuses = false;
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hoso-tsa-'));
    writeFileSync(
      join(folder, 'tsa.cnf'),
      `[req]\ndistinguished_name = dn\n[dn]\n[ca]\nbasicConstraints = critical, CA:TRUE\nkeyUsage = keyCertSign\n[tsa]\nbasicConstraints = CA:FALSE\nextendedKeyUsage = critical, timeStamping
[stamp]\nserial = serial\ncrypto_device = builtin\nsigner_cert = tsa.crt\nsigner_key = tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\ntsa_name = no\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n`,
    );
    writeFileSync(join(folder, 'serial'), '01\n');
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'tsa.cnf'];
    openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=CA', '-days', '2', '-extensions', 'ca');
    openssl('req', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=TSA');
    const signing = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-set_serial', '2', '-days', '2', '-extfile', 'tsa.cnf', '-extensions', 'tsa'];
    openssl('x509', '-req', '-in', 'tsa.csr', ...signing, '-out', 'tsa.crt');
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (refuses) return void response.writeHead(503).end();
        writeFileSync(join(folder, 'asked.tsq'), Buffer.concat(parts));
        const reply = ['ts', '-reply', '-config', 'tsa.cnf', '-section', 'stamp', '-queryfile', 'asked.tsq', '-out', 'told.tsr'];
        promisify(execFile)('openssl', reply, { cwd: folder }).then(
          () => response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(readFileSync(join(folder, 'told.tsr'))),
          () => response.writeHead(500).end(),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  test('reads our request as one for a SHA-256 stamp with a nonce and its certificate', () => {
    writeFileSync(join(folder, 'ours.tsq'), stampRequest(head, randomBytes(8)));
    const said = openssl('ts', '-query', '-in', 'ours.tsq', '-text').toString();
    expect(said).toMatch(/Hash Algorithm: sha256/);
    expect(said).toMatch(/Nonce: 0x01/);
    expect(said).toMatch(/Certificate required: yes/);
  });

  test('stamps a head; openssl verifies the stamp against its root, and it does for no other head', async () => {
    let now = 0;
    const stamp = createStamper(url, folder, 60_000, () => now);
    await stamp(seal);
    const file = join(folder, 'stamps/7.tsr');
    writeFileSync(join(folder, 'head'), head);
    const verified = openssl('ts', '-verify', '-data', 'head', '-in', file, '-CAfile', 'ca.crt').toString();
    expect(verified).toContain('Verification: OK');
    expect(stampFault(readFileSync(file), head)).toBeNull();
    expect(stampFault(readFileSync(file), 'cd'.repeat(32))).toBe('OTHER_HEAD');
    expect(stampFault(readFileSync(file), head, randomBytes(8))).toBe('OTHER_NONCE');
    expect(stampFaults(folder, [seal])).toEqual([]);
    expect(stampFaults(folder, [{ no: 7, head: 'cd'.repeat(32) }])).toEqual([expect.stringContaining('số 7 không khớp dấu đã neo')]);
    // Within the minute no other head is sent; after it the next one is.
    await stamp({ ...seal, no: 8 });
    expect(existsSync(join(folder, 'stamps/8.tsr'))).toBe(false);
    now = 60_000;
    await stamp({ ...seal, no: 9 });
    expect(existsSync(join(folder, 'stamps/9.tsr'))).toBe(true);
  });

  test('an authority that does not answer leaves no stamp', async () => {
    refuses = true;
    await expect(createStamper(url, folder, 60_000, () => 0)({ ...seal, no: 10 })).rejects.toThrow(
      'did not stamp seal 10: REFUSED (HTTP 503)',
    );
    expect(existsSync(join(folder, 'stamps/10.tsr'))).toBe(false);
  });
});
