import { defineConfig } from '@graphql-hive/gateway';
import { tsImport } from 'tsx/esm/api';

const { pathHeader } = await tsImport('../../systems/foreign-gateway.ts', import.meta.url);
const pathKey = process.env.BENCH_PATH_KEY;

// Hive Gateway over our subgraphs: the caller's token and the signature that our subgraphs want to see go on, documents
// are compiled, and no two requests are joined into one.
export const gatewayConfig = defineConfig({
  supergraph: process.env.BENCH_SUPERGRAPH,
  host: '127.0.0.1',
  port: Number(process.env.BENCH_PORT),
  fork: 1,
  jit: true,
  logging: 'error',
  landingPage: false,
  graphiql: false,
  inboundInflightRequestDeduplication: false,
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }),
  },
  plugins: () => [
    {
      onFetch: ({ options, setOptions }) =>
        setOptions({ ...options, headers: { ...options.headers, ...pathHeader(pathKey, options.headers.authorization, options.body) } }),
    },
  ],
});
