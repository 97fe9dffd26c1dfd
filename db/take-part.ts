import { sql } from 'drizzle-orm';
import type { ChangePart } from '@hoso/shared/change-parts.ts';
import { refusal } from '@hoso/shared/refusal.ts';
import type { Tx } from './session.ts';
import { param, sqlStatement } from './statement.ts';

const WORDS: Readonly<Record<ChangePart, { readonly vi: string; readonly en: string }>> = {
  MAKER: { vi: 'lập', en: 'made' },
  CHECKER: { vi: 'kiểm tra', en: 'checked' },
  SIGNER: { vi: 'ký', en: 'signed' },
};

/** `SamePerson`: maker, checker and signer of one change are three people. `taken` is what the caller did in it already. */
const samePerson = (taken: ChangePart) =>
  refusal(
    'SamePerson',
    {
      vi: `Bạn đã ${WORDS[taken].vi} thay đổi này, bằng tài khoản này hoặc tài khoản khác của mình: hãy để người khác làm bước này.`,
      en: `You have ${WORDS[taken].en} this change, by this account or another of yours: let somebody else do this step.`,
    },
    { taken },
  );

const take = sqlStatement<{ subjectType: string; subjectId: string; part: ChangePart }, { taken: ChangePart | null }>(
  sql`select accounts.pub_take_part(${param('subjectType')}, ${param('subjectId', 'uuid')}, ${param('part')}) as taken`,
);

/**
 * Records, in the running transaction, that the caller made, checked or signed a change; null when he did. Refuses (`SamePerson`) whoever
 * has another part in it, by the same account or by another that the same person holds: the operation answers with it and nothing stays.
 */
export const takePart = async (tx: Tx, subject: { readonly type: string; readonly id: string }, part: ChangePart) => {
  const [{ taken } = { taken: null }] = await take(tx, { subjectType: subject.type, subjectId: subject.id, part });
  return taken === null ? null : samePerson(taken);
};

/** Records that the caller made a change that is new in this transaction: nobody has another part in it yet. */
export const makeChange = async (tx: Tx, subject: { readonly type: string; readonly id: string }): Promise<void> => {
  if (await takePart(tx, subject, 'MAKER')) throw new Error(`${subject.type} ${subject.id} is not new`);
};

const find = sqlStatement<
  { subjectType: string; ids: readonly string[] },
  { subjectId: string; part: ChangePart; accountId: string; at: Date }
>(
  sql`select subject_id as "subjectId", part, account_id as "accountId", at from accounts.pub_parts_of(${param('subjectType')}, ${param('ids', 'uuid[]')})`,
);
/** Who took which part in changes that the caller sees, in order of time. */
export const partsOf = (tx: Tx, subjectType: string, ids: readonly string[]) => find(tx, { subjectType, ids });
