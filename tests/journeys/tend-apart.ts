/** The background work on obligations in a process of its own, so that a test can kill it: reads `{bootstrapUrl, password, secret, province}` from the environment. */
import { connect, urlAs } from '@hoso/db/connect.ts';
import { createContext } from '@hoso/organization/src/subgraph.ts';
import { tendObligations } from '@hoso/organization/src/operations/tend-obligations.ts';

const { bootstrapUrl, password, secret, province } = JSON.parse(process.env['TEND_APART']!);
const pool = connect(urlAs(bootstrapUrl, 'organization_app', password), { max: 1, applicationName: 'tend-apart' });
const caller = { secret, language: 'vi' as const, clientAddress: '127.0.0.1', clientProgram: 'test', requestId: 'apart' };
await tendObligations(createContext(pool, caller, province));
await pool.end();
