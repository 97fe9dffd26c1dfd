import { createPrivateKey, createPublicKey } from 'node:crypto';
import { gatewayContext } from '@hoso/gateway/src/context.ts';
import { executable } from '@hoso/gateway/src/executable-gateway.ts';
import { createGateway } from '@hoso/gateway/src/gateway.ts';
import { httpSource } from '@hoso/gateway/src/http-source.ts';
import { serveGraph } from '@hoso/shared/http-server.ts';
import { createLog } from '@hoso/shared/log.ts';
import { tokenVerifier } from '@hoso/shared/token.ts';
import { readSettings, say } from './said.ts';

// Our gateway alone in its process, over the subgraphs of another, put together as launcher/graph.ts does for one service per machine.
const { signingKey, pathKey, subgraphs } = await readSettings();
const gateway = createGateway((name) => httpSource(subgraphs[name]!, Buffer.from(pathKey, 'base64url')));
const { port } = await serveGraph({
  name: 'gateway',
  port: 0,
  host: '127.0.0.1',
  log: createLog('silent'),
  verifyToken: tokenVerifier(createPublicKey(createPrivateKey(signingKey))),
  graph: executable(gateway),
  contextOf: gatewayContext,
  ready: () => Promise.resolve(),
});
say({ url: `http://127.0.0.1:${port}/graphql` });
