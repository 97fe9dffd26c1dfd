import type { ApolloServerPlugin } from '@apollo/server';
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { mask, once } from './errors.ts';
import type { Caller, Guarded } from './caller.ts';
import { type ErrorPlace, logErrors } from './error-log.ts';
import type { Log } from './log.ts';
import type { Language } from './refusal.ts';

/** An answer, finished for its client, and the HTTP status it has. */
export type Answered = { readonly status: 200 | 400; readonly answer: FormattedExecutionResult };

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

/**
 * An error in the form in which it may leave; `code` is for an error of graphql-js, which gives none. The gateway also
 * hands on plain errors, such as a connection that broke.
 */
export const told = (error: Error, code?: string): GraphQLFormattedError => {
  const known = error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
  return formatError(code ? { ...known.toJSON(), extensions: { ...known.extensions, code } } : known.toJSON());
};

/** The result of an execution that came to data, finished for its client as an Apollo Server would; its errors go to the log. */
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
