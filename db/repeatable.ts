import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { isRefusal, type Refusal, refusal } from '@hoso/shared/refusal.ts';
import type { requestLedger } from './schema/request-ledger.ts';
import type { Tx } from './session.ts';
import { build, param, statement } from './statement.ts';

type Ledger = ReturnType<typeof requestLedger>;
type Asked = {
  readonly accountId: string;
  readonly requestId: string;
  readonly operation: string;
  readonly input: unknown;
  /** The same input as it was hashed before, where what stands for a part of it changes. */
  readonly formerly?: readonly unknown[];
};

const reused = () =>
  refusal('RequestIdReused', {
    vi: '"requestId" này đã dùng cho một yêu cầu khác: hãy gửi lại với requestId mới.',
    en: 'This "requestId" was used for another request: send it again with a new one.',
  });

/** What a client may draw as the id of a request; longer ones would not fit the key of the ledger. */
const refuseRequestId = (requestId: string) =>
  /^[\p{L}\p{N}\p{P}\p{S} ]{1,100}$/u.test(requestId) && requestId.trim() !== ''
    ? null
    : invalidInput(
        'requestId',
        requestId.slice(0, 60),
        `"requestId" phải có từ 1 đến 100 ký tự in được, nhận được ${requestId.length} ký tự: hãy tự sinh một UUID.`,
        `"requestId" must have 1 to 100 printable characters, got ${requestId.length}: draw a UUID.`,
      );

/** Key order must not make another request of the same input. */
const stable = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(stable)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, stable(one)]),
        )
      : value;

const hashOf = (input: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(stable(input)))
    .digest();

/**
 * Makes an operation repeatable: the same account sending the same `requestId` and input again gets its answer again and
 * nothing happens twice, also when both are on their way at once. Refusals are not remembered (nothing happened).
 * The same id for another input is refused as `RequestIdReused`, an id of no or too many characters as `InvalidInput`.
 *
 * `work` answers with what is remembered: ids and outcomes, never a text or value of a record, because the ledger outlives
 * the rights of who asked. `recall` makes the answer of it, the first time as any later time, under the rights of that time.
 */
export const repeatable = (ledger: Ledger) => {
  const mine = and(eq(ledger.accountId, param('accountId')), eq(ledger.requestId, param('requestId')));
  const claim = statement<{ accountId: string; requestId: string; operation: string; inputHash: Buffer }>()(
    build
      .insert(ledger)
      .values({
        accountId: sql.placeholder('accountId'),
        requestId: sql.placeholder('requestId'),
        operation: sql.placeholder('operation'),
        inputHash: sql.placeholder('inputHash'),
      })
      .onConflictDoNothing()
      .returning({ requestId: ledger.requestId }),
  );
  const find = statement<{ accountId: string; requestId: string }>()(
    build.select({ operation: ledger.operation, inputHash: ledger.inputHash, answer: ledger.answer }).from(ledger).where(mine),
  );
  const remember = statement<{ accountId: string; requestId: string; answer: unknown }>()(
    build
      .update(ledger)
      .set({ answer: param('answer', 'jsonb') })
      .where(mine),
  );

  return async <Done extends object, Answer>(
    tx: Tx,
    asked: Asked,
    work: () => Promise<Done>,
    recall: (done: Exclude<Done, Refusal>) => Answer | Promise<Answer>,
  ) => {
    const { accountId, requestId, operation, input, formerly = [] } = asked;
    const refused = refuseRequestId(requestId);
    if (refused) return refused;
    const inputHash = hashOf(input);
    if ((await claim(tx, { accountId, requestId, operation, inputHash })).length === 0) {
      const [known] = await find(tx, { accountId, requestId });
      return known?.operation === operation && [inputHash, ...formerly.map(hashOf)].some((hash) => known.inputHash.equals(hash))
        ? recall(known.answer as Exclude<Done, Refusal>)
        : reused();
    }
    const done = await work();
    if (isRefusal(done)) return done as Extract<Done, Refusal>;
    await remember(tx, { accountId, requestId, answer: done });
    return recall(done as Exclude<Done, Refusal>);
  };
};
