import { createContext } from '@hoso/organization/src/subgraph.ts';
import type { TestGraph } from './graph.ts';

/** The background work on obligations as the worker does it: under a service account of its own, in this process. */
export const organizationService = async (graph: TestGraph, province = 'hung-yen') => {
  const { secret } = await graph.account({ kind: 'SERVICE', role: 'OBLIGATION_SERVICE', over: graph.province });
  return () =>
    createContext(
      graph.graph.pools.organization_app,
      { secret, language: 'vi', clientAddress: 'test', clientProgram: 'test', requestId: 'test' },
      province,
    );
};
