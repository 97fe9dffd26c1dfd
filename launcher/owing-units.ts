import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import type { Pool } from '@hoso/db/session.ts';
import type { Policy } from '@hoso/shared/policies.ts';

/**
 * Every unit that a clock of the province names is, or once was, in its tree: what nobody is there to owe would be forgotten. A tree that has
 * no unit of the kind yet is still being built, and the province itself owes until then. Throws a StartRefusal with the line and the reason.
 */
export const assertOwingUnits = async (bootstrap: Pool, { owingUnits }: Pick<Policy, 'owingUnits'>): Promise<void> => {
  for (const { kinds, name, unknown } of owingUnits) {
    const [tree] = await bootstrap<{ begun: boolean; known: boolean }[]>`
      select count(*) > 0 as begun, coalesce(bool_or(f.name = ${name}), false) as known from organization.unit_profile f where f.kind = any (${[...kinds]})`;
    if (tree!.begun && !tree!.known) throw new StartRefusal(`Quy tắc viết sai ở ${unknown().message}.`);
  }
};
