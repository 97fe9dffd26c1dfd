import { badInput } from '@hoso/shared/errors.ts';
import { type FieldClass, readFieldClasses } from '@hoso/shared/field-classes.ts';
import { isId } from '@hoso/shared/ids.ts';
import { type Permission, permissions as everyPermission } from '@hoso/shared/permissions.ts';
import type { Context } from '../context.ts';
import type { FieldShown } from '../generated.ts';
import { explain, type ExplanationRow } from '../repository/explained-access.ts';

const SHOWN: Readonly<Record<FieldClass, FieldShown>> = {
  OPEN: 'WHOLE',
  INTERNAL: 'WHOLE',
  RESTRICTED: 'MASKED',
  SECRET_EXCLUDED: 'NEVER',
};
let classes: ReadonlyMap<string, FieldClass> | undefined;
const shownOf = (coordinate: string): FieldShown | null => {
  const known = (classes ??= readFieldClasses()).get(coordinate);
  return known ? SHOWN[known] : null;
};

const isPermission = (name: string): name is Permission => (everyPermission as readonly string[]).includes(name);

/** What an action asks: its own name when it is a permission. Throws BAD_USER_INPUT for what is neither a permission nor a field that asks something of its own. */
const askedBy = (argument: string, name: string, { asks }: Context): readonly Permission[] | null => {
  if (isPermission(name)) return [name];
  const asked = asks.get(name);
  if (asked !== undefined) return asked;
  throw badInput({
    vi: `"${argument}" là ${JSON.stringify(name.slice(0, 100))}, không phải một quyền hay một trường có quy tắc riêng: hãy ghi ví dụ personnel.record.read, Query.person hoặc Person.gender.`,
    en: `"${argument}" is ${JSON.stringify(name.slice(0, 100))}, neither a permission nor a field with a rule of its own: write for example personnel.record.read, Query.person or Person.gender.`,
  });
};

type Question = {
  readonly accountId?: string | null | undefined;
  readonly action: string;
  readonly field?: string | null | undefined;
  readonly personId?: string | null | undefined;
  readonly unitId?: string | null | undefined;
};

/** Why an account may or may not do something; null where the caller may not ask, or there is no such account or unit. */
export const explainAccess = async (
  { accountId, action, field, personId, unitId }: Question,
  context: Context,
): Promise<ExplanationRow | null> => {
  const standing = await context.standing();
  if (personId != null && unitId != null)
    throw badInput({
      vi: '"personId" và "unitId" cùng có: hãy hỏi về một người hoặc một đơn vị.',
      en: '"personId" and "unitId" are both given: ask about a person or about a unit.',
    });
  const asked = [action, ...(field == null ? [] : [field])].map((name, at) => askedBy(at === 0 ? 'action' : 'field', name, context));
  const subject = accountId ?? standing.accountId;
  const named = [subject, personId, unitId].filter((one) => one != null);
  if (!named.every(isId)) return null;
  const permissions = [...new Set(asked.flatMap((one) => one ?? []))];
  const told = await context.read((tx) =>
    explain(tx, { accountId: subject, permissions, personId: personId ?? null, unitId: unitId ?? null }),
  );
  const shown = shownOf(field ?? action);
  if (!told) return null;
  return asked.every((one) => one === null) ? { ...told, allowed: true, rule: 'ANYBODY', shown } : { ...told, shown };
};

/** The same of the caller's own rights over a field of a person, for a whole list at once. */
export const explainFieldOf = async (personId: string, field: string, context: Context): Promise<ExplanationRow | null> => {
  const { accountId } = await context.standing();
  const coordinate = `Person.${field}`;
  const told = await context.explanationLoaders.ownOver(accountId, ...(askedBy('field', coordinate, context) ?? [])).load(personId);
  return told && { ...told, shown: shownOf(coordinate) };
};
