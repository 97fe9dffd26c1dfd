/** A reorganisation carried out in a process of its own, so that a test can kill it: reads `{bootstrapUrl, password, secret, input}` from the environment. */
import { connect, urlAs } from '@hoso/db/connect.ts';
import { executeReorganisation } from '@hoso/organization/src/operations/execute-reorganisation.ts';
import { createContext } from '@hoso/organization/src/subgraph.ts';

const { bootstrapUrl, password, secret, input } = JSON.parse(process.env['REORGANISE_APART']!);
const pool = connect(urlAs(bootstrapUrl, 'organization_app', password), { max: 1, applicationName: 'reorganise-apart' });
const caller = { secret, language: 'vi' as const, clientAddress: '127.0.0.1', clientProgram: 'test', requestId: 'apart' };
await executeReorganisation(input, createContext(pool, caller, 'hung-yen'));
await pool.end();
