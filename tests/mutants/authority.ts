/** A function with its name and whole text. */
export type Routine = { readonly name: string; readonly text: string };

/** Where the rights in force are kept: who writes them decides as much as who reads them. */
const KEPT_RIGHTS = /\b(?:insert into|delete from|update) accounts\.held_right\b/;

/**
 * Functions that say who calls and how far he reaches: all that policies name, that `caller_rights` is, that keep the
 * rights in force, that call what keeps them, and whatever any of these asks in turn. Found, not listed.
 */
export const authorityOf = (routines: readonly Routine[], policies: readonly string[]): ReadonlySet<string> => {
  const calls = (text: string, name: string): boolean => text.includes(`${name}(`);
  const body = ({ text }: Routine): string => text.slice(text.indexOf('$function$'));
  const found = new Set(
    routines
      .filter(
        (one) =>
          one.name === 'accounts.caller_rights' ||
          policies.some((policy) => calls(policy, one.name)) ||
          KEPT_RIGHTS.test(body(one)) ||
          routines.some((other) => KEPT_RIGHTS.test(body(other)) && calls(body(one), other.name)),
      )
      .map(({ name }) => name),
  );
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const one of routines) if (found.has(one.name)) for (const { name } of routines) if (calls(body(one), name)) found.add(name);
  }
  return found;
};
