import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { checkedIn } from '@hoso/gateway/compose.ts';
import { pathHeader } from './foreign-gateway.ts';
import { readSettings, say } from './said.ts';

// Apollo's gateway as its documentation starts it, over our subgraphs; all that is added is the caller's token and the
// signature that our subgraphs want to see.
const { subgraphs, pathKey } = await readSettings();
type Context = { authorization?: string | undefined };

const source = (url: string): RemoteGraphQLDataSource => {
  const made = new RemoteGraphQLDataSource({
    url,
    willSendRequest: ({ request, context }) => {
      const { authorization } = context as Context;
      if (authorization) request.http?.headers.set('authorization', authorization);
    },
  });
  // Its own fetcher (kept-alive connections, any number of them) with one header more: only here the body is text.
  const { fetcher } = made;
  made.fetcher = (address, { headers, body, ...init } = {}) =>
    fetcher(address, { ...init, body: body!, headers: { ...headers, ...pathHeader(pathKey, headers?.['authorization'], body as string) } });
  return made;
};

const gateway = new ApolloGateway({ supergraphSdl: checkedIn(), buildService: ({ name }) => source(subgraphs[name]!) });
const { url } = await startStandaloneServer(new ApolloServer<Context>({ gateway }), {
  listen: { port: 0, host: '127.0.0.1' },
  context: ({ req }) => Promise.resolve({ authorization: req.headers.authorization }),
});
say({ url });
