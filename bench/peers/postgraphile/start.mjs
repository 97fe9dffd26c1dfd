import { createServer } from 'node:http';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { postgraphile } from 'postgraphile';

// PostGraphile 4 with the options its documentation gives for production, on the views of peer-schema.sql.
const lines = createInterface({ input: process.stdin });
lines.on('close', () => process.exit());
const [line] = await once(lines, 'line');
const { bypassUrl } = JSON.parse(line);
const handler = postgraphile({ connectionString: bypassUrl, max: 10 }, 'peer', {
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
