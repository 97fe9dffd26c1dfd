import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { mask, once } from './errors.ts';
import type { Guarded } from './caller.ts';
import type { Language } from './refusal.ts';

/** The last look at an answer before it leaves: masked errors, each told once; no extensions, which name hidden things. */
export const finish = (result: FormattedExecutionResult, language: Language): FormattedExecutionResult => ({
  ...(result.errors && { errors: once(result.errors.map(mask(language))) }),
  ...('data' in result && { data: result.data ?? null }),
});

/** First stage, without a context: keeps what `finish` needs and nothing of the inside. */
export const formatError = (formatted: GraphQLFormattedError): GraphQLFormattedError => {
  const { code, message } = formatted.extensions ?? {};
  const shown = mask('vi')(formatted);
  return shown.extensions?.['code'] === code && message ? { ...shown, extensions: { code, message } } : shown;
};

/** Finishes every answer of an Apollo Server in its caller's language. */
export const finishedAnswers: ApolloServerPlugin<Guarded> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue }) => {
        if (response.body.kind === 'single')
          response.body.singleResult = finish(response.body.singleResult, contextValue.caller?.language ?? 'vi');
        return Promise.resolve();
      },
    }),
};
