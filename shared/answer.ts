import type { ApolloServerPlugin } from '@apollo/server';
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { mask, once } from './errors.ts';
import type { Caller, Guarded } from './caller.ts';
import { type ErrorPlace, logErrors } from './error-log.ts';
import type { Log } from './log.ts';
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

/** An error as it may leave; with the code that graphql-js does not give. The gateway hands on plain errors too, such as a connection that broke. */
export const told = (error: Error, code?: string): GraphQLFormattedError => {
  const known = error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
  return formatError(code ? { ...known.toJSON(), extensions: { ...known.extensions, code } } : known.toJSON());
};

/** What an execution that came to data says, finished for its client as an Apollo Server would; its errors are told to the log. */
export const finishResult = (
  { data, errors }: ExecutionResult,
  { language, requestId }: Caller,
  log: Log,
  place: Omit<ErrorPlace, 'requestId'>,
): FormattedExecutionResult => {
  if (!errors) return finish({ data: data ?? null }, language);
  logErrors(log, { requestId, ...place }, errors);
  return finish({ data: data ?? null, errors: errors.map((error) => told(error)) }, language);
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
