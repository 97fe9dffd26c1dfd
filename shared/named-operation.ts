import type { ApolloServerPlugin } from '@apollo/server';
import { badInput } from './errors.ts';
import { asBadRequest } from './limits.ts';

/** Refuses a document that does not say which of its operations to run: the gateway would fail on it, and it is the client's to mend. */
export const namedOperation: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation) return Promise.resolve();
        throw asBadRequest(
          badInput({
            vi: 'Truy vấn không cho biết phải chạy thao tác nào: hãy đặt "operationName" là tên một thao tác có trong truy vấn.',
            en: 'The document does not say which operation to run: set "operationName" to the name of one it holds.',
          }),
        );
      },
    }),
};
