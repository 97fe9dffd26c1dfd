import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Language, Message } from './refusal.ts';

/** Codes a client may see. Anything else is ours to mend: it is told to the log, not to the client. */
const publicCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'TOO_LARGE',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
] as const;
type PublicCode = (typeof publicCodes)[number];

const coded = (code: PublicCode, message: Message) => new GraphQLError(message.vi, { extensions: { code, message } });

export const unauthenticated = () =>
  coded('UNAUTHENTICATED', {
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết hạn: hãy đăng nhập lại.',
    en: 'You are not signed in or the session has ended: sign in again.',
  });

export const forbidden = () =>
  coded('FORBIDDEN', {
    vi: 'Tài khoản của bạn không có quyền này: hãy đề nghị người quản trị cấp quyền nếu công việc cần.',
    en: 'Your account lacks this right: ask your administrator if your work needs it.',
  });

/** Input of a right type with an impossible value: names the field, the value and the way out. */
export const badInput = (message: Message) => coded('BAD_USER_INPUT', message);

/** More than one request may ask at once. */
export const tooLarge = (message: Message) => coded('TOO_LARGE', message);

/** All a client reads of a fault of ours. */
export const systemFault: Message = {
  vi: 'Lỗi hệ thống: yêu cầu chưa được thực hiện, hãy thử lại sau.',
  en: 'System fault: nothing was done, try again later.',
};

const isPublic = (code: unknown): code is PublicCode => publicCodes.includes(code as PublicCode);

/** Paths of entity fetches name our inside (`_entities`, `@`); such an error is told without a path. */
const publicPath = (path: GraphQLFormattedError['path']) => (path?.some((step) => step === '_entities' || step === '@') ? undefined : path);

/**
 * What a client may read of an error: an allow-listed code, our own message in his language, and the path.
 * Everything else (SQL, parameters, service names, stack) stays inside.
 */
export const mask =
  (language: Language) =>
  (error: GraphQLFormattedError): GraphQLFormattedError => {
    const { code, message } = (error.extensions ?? {}) as { code?: unknown; message?: Message };
    const path = publicPath(error.path);
    const place = { ...(error.locations && { locations: error.locations }), ...(path && { path }) };
    return isPublic(code)
      ? { message: message?.[language] ?? error.message, ...place, extensions: { code } }
      : { message: systemFault[language], ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };

/** One error per code and place: fifty rows without a right say so once. List positions do not make a new place. */
export const once = (errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] => {
  const told = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const place = error.path?.filter((step) => typeof step === 'string').join('.') ?? '';
    const key = `${String(error.extensions?.['code'])} ${place} ${error.message}`;
    if (!told.has(key)) told.set(key, error);
  }
  return [...told.values()];
};

/** The name of the violated constraint beneath whatever wraps it, if there is one. */
export const violated = (error: unknown): string | undefined =>
  error instanceof Error ? ((error as { constraint_name?: string }).constraint_name ?? violated(error.cause)) : undefined;
