import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { isRefusal, refusal } from '@hoso/shared/refusal.ts';
import type { requestLedger } from './schema/request-ledger.ts';
import type { Tx } from './session.ts';
import { build, param, statement } from './statement.ts';

type Ledger = ReturnType<typeof requestLedger>;
type Asked = { readonly accountId: string; readonly requestId: string; readonly operation: string; readonly input: unknown };

const reused = () =>
  refusal('RequestIdReused', {
    vi: '"requestId" này đã dùng cho một yêu cầu khác: hãy gửi lại với requestId mới.',
    en: 'This "requestId" was used for another request: send it again with a new one.',
  });

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

/**
 * Makes an operation repeatable: the same account sending the same `requestId` and input again gets the first answer and
 * nothing happens twice, also when both are on their way at once. Refusals are not remembered (nothing happened).
 * The same id for another input is refused as `RequestIdReused`.
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

  return async <Answer extends object>(tx: Tx, asked: Asked, work: () => Promise<Answer>) => {
    const { accountId, requestId, operation, input } = asked;
    const inputHash = createHash('sha256')
      .update(JSON.stringify(stable(input)))
      .digest();
    if ((await claim(tx, { accountId, requestId, operation, inputHash })).length === 0) {
      const [known] = await find(tx, { accountId, requestId });
      return known?.operation === operation && known.inputHash.equals(inputHash) ? (known.answer as Answer) : reused();
    }
    const answer = await work();
    if (!isRefusal(answer)) await remember(tx, { accountId, requestId, answer });
    return answer;
  };
};
