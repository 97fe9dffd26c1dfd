import { createHash } from 'node:crypto';
import type { ApolloGateway } from '@apollo/gateway';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { Execute } from '@hoso/shared/compiled-operation.ts';
import { type DocumentNode, getOperationAST } from 'graphql';

type Asked = Pick<GatewayGraphQLRequestContext, 'document' | 'source' | 'operation' | 'operationName' | 'queryHash'>;

/** What Apollo Server tells the gateway of a document of one operation. */
const askedBy = (document: DocumentNode): Asked => {
  const source = document.loc!.source.body;
  const operation = getOperationAST(document)!;
  const queryHash = createHash('sha256').update(source).digest('hex');
  return { document, source, operation, operationName: operation.name?.value ?? null, queryHash };
};

/** What the gateway reads of a request; Apollo Server has more to say (caches, a hash of the schema), for its plugins. */
type Request = Omit<GatewayGraphQLRequestContext, 'schemaHash' | 'cache' | 'overallCachePolicy'>;

/** A gateway with a way to execute documents of one operation as Apollo Server lets it, without a request to that server. */
export const executable = (gateway: ApolloGateway): { readonly gateway: ApolloGateway; readonly execute: Execute } => {
  const known = new WeakMap<DocumentNode, Asked>();
  return {
    gateway,
    execute: (document, variables, context) => {
      const asked = known.get(document) ?? askedBy(document);
      known.set(document, asked);
      const request: Request = {
        ...asked,
        request: { query: asked.source, variables },
        context: context as Record<string, unknown>,
        schema: gateway.schema!,
        metrics: {},
        logger: console,
      };
      return gateway.executor(request as GatewayGraphQLRequestContext);
    },
  };
};
