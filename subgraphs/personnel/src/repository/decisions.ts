import { sql } from 'drizzle-orm';
import { personnelDecisions } from '@hoso/db/schema/personnel.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, statement } from '@hoso/db/statement.ts';
import { tidy } from '@hoso/shared/names.ts';

export type DecisionRow = {
  id: string;
  kind: string;
  number: string;
  signedOn: string;
  signer: string;
  effectiveOn: string;
  summary: string;
};

const decision = {
  id: personnelDecisions.id,
  kind: personnelDecisions.kind,
  number: personnelDecisions.number,
  signedOn: personnelDecisions.signedOn,
  signer: personnelDecisions.signer,
  effectiveOn: personnelDecisions.effectiveOn,
  summary: personnelDecisions.summary,
};

const byIds = statement<{ ids: readonly string[] }>()(
  build.select(decision).from(personnelDecisions).where(anyOf(personnelDecisions.id, 'ids')),
);
export const findByIds = (tx: Tx, ids: readonly string[]): Promise<DecisionRow[]> => byIds(tx, { ids });

type NewDecision = Omit<DecisionRow, 'id'> & { unitNo: number };
const insert = statement<NewDecision>()(
  build
    .insert(personnelDecisions)
    .values({
      unitNo: sql.placeholder('unitNo'),
      kind: sql.placeholder('kind'),
      number: sql.placeholder('number'),
      signedOn: sql.placeholder('signedOn'),
      signer: sql.placeholder('signer'),
      effectiveOn: sql.placeholder('effectiveOn'),
      summary: sql.placeholder('summary'),
    })
    .returning({ id: personnelDecisions.id }),
);
/** Records the decision a change rests on, under the unit that enters it; answers its id. */
export const record = async (tx: Tx, row: NewDecision): Promise<string> => {
  const texts = { number: tidy(row.number), signer: tidy(row.signer), summary: tidy(row.summary) };
  return (await insert(tx, { ...row, ...texts }))[0]!.id;
};
