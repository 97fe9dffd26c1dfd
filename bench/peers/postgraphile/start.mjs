import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { postgraphile } from 'postgraphile';

// PostGraphile 4 with the options its documentation gives for production, on the views of peer-schema.sql: without row-level security, or (`rls`)
// under the product's policies, with the session set for each request as its documentation tells (`pgSettings`).
const lines = createInterface({ input: process.stdin });
lines.on('close', () => process.exit());
const [line] = await once(lines, 'line');
const { bypassUrl, rlsUrl, signingKey } = JSON.parse(line);
const underPolicies = process.argv[2] === 'rls';
const publicKey = createPublicKey(createPrivateKey(signingKey));

/** The session of a token that is signed and has not expired. PostGraphile's own reading of tokens knows no EdDSA. */
const sessionOf = ({ headers }) => {
  const [head, claims, signature] = (headers.authorization ?? '').replace('Bearer ', '').split('.');
  if (!signature || !verify(null, Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))) return '';
  const { sid, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return exp * 1_000 > Date.now() ? sid : '';
};

const handler = postgraphile({ connectionString: underPolicies ? rlsUrl : bypassUrl, max: 10 }, 'peer', {
  ...(underPolicies && { pgSettings: (request) => ({ 'app.session': sessionOf(request) }) }),
  watchPg: false,
  graphiql: false,
  enhanceGraphiql: false,
  dynamicJson: true,
  setofFunctionsContainNulls: false,
  ignoreRBAC: false,
  legacyRelations: 'omit',
  disableQueryLog: true,
  enableCors: false,
  retryOnInitFail: false,
});
const server = createServer(handler);
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}/graphql` })));
