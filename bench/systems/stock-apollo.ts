import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { checkedIn } from '@hoso/gateway/compose.ts';
import { readSettings, say } from './said.ts';

// Apollo's gateway as its documentation starts it, over our subgraphs; all that is added is the caller's token.
const { subgraphs } = await readSettings();
type Context = { authorization?: string | undefined };

const gateway = new ApolloGateway({
  supergraphSdl: checkedIn(),
  buildService: ({ name }) =>
    new RemoteGraphQLDataSource({
      url: subgraphs[name]!,
      willSendRequest: ({ request, context }) => {
        const { authorization } = context as Context;
        if (authorization) request.http?.headers.set('authorization', authorization);
      },
    }),
});
const { url } = await startStandaloneServer(new ApolloServer<Context>({ gateway }), {
  listen: { port: 0, host: '127.0.0.1' },
  context: ({ req }) => Promise.resolve({ authorization: req.headers.authorization }),
});
say({ url });
