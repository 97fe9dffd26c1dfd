import { defineConfig } from '@graphql-hive/gateway';

// Hive Gateway over our subgraphs: the caller's token goes on, and no two requests are joined into one.
export const gatewayConfig = defineConfig({
  supergraph: process.env.BENCH_SUPERGRAPH,
  host: '127.0.0.1',
  port: Number(process.env.BENCH_PORT),
  fork: 1,
  logging: 'error',
  landingPage: false,
  graphiql: false,
  inboundInflightRequestDeduplication: false,
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }),
  },
});
