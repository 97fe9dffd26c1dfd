/** One part of an entry's bytes: its length (four bytes, all ones for a missing value) and its value, so that no two entries have the same bytes. */
const part = (bytes: string): string => `coalesce(int4send(octet_length(${bytes})) || ${bytes}, '\\xffffffff'::bytea)`;
const word = (column: string): string => part(`convert_to(${column}::text, 'UTF8')`);
/** Instants count in microseconds since 1970, as the column keeps them. */
const instant = (column: string): string => part(`int8send((extract(epoch from ${column}) * 1000000)::bigint)`);
const number = (column: string): string => part(`int8send(${column})`);

const content = (...parts: readonly string[]): string => parts.join(' || ');

/**
 * The bytes of an entry and of a change that are hashed, as SQL over a row named `e`. The database has the same text in its function
 * `accounts.audit_content`, which seals; who verifies uses his own, because the function is the database's to change.
 */
export const CONTENT = {
  entry: content(
    part(`convert_to('entry/1', 'UTF8')`),
    number('e.no'),
    number('e.era'),
    word('e.xid'),
    word('e.id'),
    instant('e.at'),
    word('e.account_id'),
    word('e.session_id'),
    word('e.request_id'),
    word('e.grant_ids'),
    word('e.operation'),
    word('e.subject_type'),
    word('e.subject_ids'),
    word('e.detail'),
    word('e.written_by'),
  ),
  change: content(
    part(`convert_to('change/1', 'UTF8')`),
    number('e.no'),
    number('e.era'),
    word('e.xid'),
    instant('e.at'),
    word('e.relation'),
    word('e.action'),
    number('e.row_count'),
    word('e.changes'),
    word('e.written_by'),
  ),
} as const;

/** Names of the parts, in the order in which they stand. */
export const PARTS = {
  'entry/1': [
    'no',
    'era',
    'xid',
    'id',
    'at',
    'accountId',
    'sessionId',
    'requestId',
    'grantIds',
    'operation',
    'subjectType',
    'subjectIds',
    'detail',
    'writtenBy',
  ],
  'change/1': ['no', 'era', 'xid', 'at', 'relation', 'action', 'rowCount', 'changes', 'writtenBy'],
} as const;
