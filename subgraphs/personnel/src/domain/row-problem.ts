import type { Message } from '@hoso/shared/refusal.ts';

/** What is wrong with a field of a row, and what to write instead; both in the languages we speak. */
export type RowProblem = {
  readonly field: string;
  readonly value: string;
  /** Typed as text for the schema's sake: the subgraph says it in the client's language. */
  readonly message: Message;
  readonly mending: Message;
};

/** One problem of a row; the value is cut to what a cell can show. */
export const problemOf = (field: string, value: string | number | null | undefined, message: Message, mending: Message): RowProblem => ({
  field,
  value: String(value ?? '').slice(0, 200),
  message,
  mending,
});

/** Stands for a problem told when the list went in: what it said may be told no more. */
export const refusedBefore = (field: string): RowProblem =>
  problemOf(
    field,
    null,
    { vi: 'dòng này đã bị từ chối khi nhập', en: 'this row was refused when the list went in' },
    { vi: 'gửi lại danh sách với "requestId" mới để xem lý do', en: 'send the list again with a new "requestId" to read why' },
  );
