/** One import in a process of its own, so that a test can kill it: reads `{bootstrapUrl, password, secret, fieldKey, input}` from the environment. */
import { connect, urlAs } from '@hoso/db/connect.ts';
import { fieldKeys } from '@hoso/db/field-keys.ts';
import { createContext } from '@hoso/personnel/src/subgraph.ts';
import { importStaff } from '@hoso/personnel/src/operations/import-staff.ts';

const { bootstrapUrl, password, secret, fieldKey, input } = JSON.parse(process.env['IMPORT_APART']!);
const pool = connect(urlAs(bootstrapUrl, 'personnel_app', password), { max: 1, applicationName: 'import-apart' });
const caller = { secret, language: 'vi' as const, clientAddress: '127.0.0.1', clientProgram: 'test', requestId: 'apart' };
await importStaff(input, createContext(pool, caller, 'hung-yen', fieldKeys(Buffer.from(fieldKey, 'hex'), 'personnel')));
await pool.end();
