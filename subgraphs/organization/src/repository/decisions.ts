import { sql } from 'drizzle-orm';
import { unitDecisions } from '@hoso/db/schema/organization.ts';
import { build, statement } from '@hoso/db/statement.ts';
import type { Tx } from '@hoso/db/session.ts';
import { tidy } from '@hoso/shared/names.ts';

type Decision = { number: string; signedOn: string; issuer: string; summary: string };

const add = statement<Decision>()(
  build
    .insert(unitDecisions)
    .values({
      number: sql.placeholder('number'),
      signedOn: sql.placeholder('signedOn'),
      issuer: sql.placeholder('issuer'),
      summary: sql.placeholder('summary'),
    })
    .returning({ id: unitDecisions.id }),
);
/** Records the legal document that a change rests on; answers its id. */
export const record = async (tx: Tx, { number, signedOn, issuer, summary }: Decision): Promise<string> =>
  (await add(tx, { number: tidy(number), signedOn, issuer: tidy(issuer), summary: tidy(summary) }))[0]!.id;
