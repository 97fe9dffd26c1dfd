import { createPrivateKey, createPublicKey } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import * as accounts from '@hoso/accounts/src/subgraph.ts';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { fieldKeys } from '@hoso/db/field-keys.ts';
import type { LoginRole } from '@hoso/db/roles.ts';
import type { Pool } from '@hoso/db/session.ts';
import { gatewayContext } from '@hoso/gateway/src/context.ts';
import { executable } from '@hoso/gateway/src/executable-gateway.ts';
import { createGateway } from '@hoso/gateway/src/gateway.ts';
import { type LocalSubgraph, localSource } from '@hoso/gateway/src/local-source.ts';
import { unitQueries, unitResolvers } from '@hoso/organization/src/resolvers/unit.ts';
import * as organization from '@hoso/organization/src/subgraph.ts';
import { personResolvers as payResolvers } from '@hoso/payroll/src/resolvers/person.ts';
import * as payroll from '@hoso/payroll/src/subgraph.ts';
import { resolvers as personnelResolvers } from '@hoso/personnel/src/resolvers/person.ts';
import * as personnel from '@hoso/personnel/src/subgraph.ts';
import { openPools } from '@hoso/launcher/pools.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import { serveGraph } from '@hoso/shared/http-server.ts';
import { createLog } from '@hoso/shared/log.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { type Subgraph, useStrictScalars } from '@hoso/shared/subgraph.ts';
import { tokenSigner, tokenVerifier } from '@hoso/shared/token.ts';
import { personResolvers as trainingResolvers } from '@hoso/training/src/resolvers/person.ts';
import * as training from '@hoso/training/src/subgraph.ts';
import { type Limited, limitToUnits, readGuarded, underCondition } from '../explicit-condition.ts';
import { FIELD_KEY, PROVINCE } from '../settings.ts';
import { readSettings, say } from './said.ts';

// The product in one process with one thing taken away, named by the argument: `shield`, `rls`, or `nothing` to compare with.
// The product itself has no such switch.
const without = process.argv[2];
const { url, withoutRlsUrl, rolePasswords, signingKey } = await readSettings();
const log = createLog('silent');

/** The schema before rules are put on it. Roots that S2 does not ask have no resolver here. */
const unguarded = ({ typeDefs }: Subgraph, resolvers: object) => {
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  useStrictScalars(schema);
  return schema;
};
const schemaOf = (subgraph: Subgraph, resolvers: object) => (without === 'shield' ? unguarded(subgraph, resolvers) : subgraph.schema);

const withoutRls = without === 'rls';
const pools = openPools((role, max) =>
  connect(withoutRls ? withoutRlsUrl : urlAs(url, role, rolePasswords[role]), { max, applicationName: `bench ${role}` }),
);

// Where no policy guards the rows, each statement names the units itself. They come with the request and cost no question
// to the database: nothing could know them cheaper. The other two take the same way, so that only the statements differ.
const guarded = withoutRls ? await readGuarded(pools.accounts_door) : null;
const known = new Map<string, Limited>();
const rewrite = (text: string, parameters: number): Limited => {
  const before = known.get(text) ?? (guarded ? limitToUnits(text, parameters, guarded) : { text, limited: false });
  known.set(text, before);
  return before;
};
const of = (role: LoginRole, { clientProgram: units }: Caller): Pool => underCondition(pools[role], rewrite, units);

const numbers = fieldKeys(FIELD_KEY, 'personnel');
const keys: accounts.Keys = {
  door: pools.accounts_door,
  signer: tokenSigner(signingKey),
  fieldKeys: fieldKeys(FIELD_KEY, 'accounts'),
  factorKeys: fieldKeys(FIELD_KEY, 'accounts', 'accounts.door_field_keys()'),
  policy: readPolicy(PROVINCE),
  secondFactor: 'OFFERED',
  issuer: null,
  asks: new Map([accounts, organization, personnel, payroll, training].flatMap(({ subgraph }) => [...subgraph.asks])),
};
const subgraphs: Readonly<Record<string, LocalSubgraph>> = {
  accounts: { ...accounts.subgraph, contextOf: (caller: Caller) => accounts.createContext(of('accounts_app', caller), caller, keys) },
  organization: {
    name: 'organization',
    schema: schemaOf(organization.subgraph, { Query: unitQueries, ...unitResolvers }),
    contextOf: (caller: Caller) => organization.createContext(of('organization_app', caller), caller, PROVINCE),
  },
  personnel: {
    name: 'personnel',
    schema: schemaOf(personnel.subgraph, personnelResolvers),
    contextOf: (caller: Caller) => personnel.createContext(of('personnel_app', caller), caller, PROVINCE, numbers),
  },
  payroll: {
    name: 'payroll',
    schema: schemaOf(payroll.subgraph, payResolvers),
    contextOf: (caller: Caller) => payroll.createContext(of('payroll_app', caller), caller),
  },
  training: {
    name: 'training',
    schema: schemaOf(training.subgraph, trainingResolvers),
    contextOf: (caller: Caller) => training.createContext(of('training_app', caller), caller),
  },
};
const { port } = await serveGraph({
  name: 'gateway',
  port: 0,
  host: '127.0.0.1',
  log,
  verifyToken: tokenVerifier(createPublicKey(createPrivateKey(signingKey))),
  graph: executable(createGateway((name) => localSource(subgraphs[name]!, log))),
  contextOf: gatewayContext,
  ready: () => Promise.resolve(),
});
say({ url: `http://127.0.0.1:${port}/graphql` });
