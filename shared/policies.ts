import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A rule of a province with the article it stands on. */
export type PolicyRule = { readonly value: boolean; readonly article: string };
export type Policy = {
  readonly name: string;
  readonly accounts: {
    readonly oneAccountPerUnit: PolicyRule;
    readonly personalAccounts: PolicyRule;
    readonly specialistAccounts: PolicyRule;
  };
};

const folder = new URL('./policies/', import.meta.url);
const accountRules = ['oneAccountPerUnit', 'personalAccounts', 'specialistAccounts'] as const;

/** The provinces that have a profile. */
export const provinces = (): string[] =>
  readdirSync(folder)
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();

/** The policy profile of a province. Throws when there is none, or when a rule is missing, unknown or without an article. */
export const readPolicy = (province: string): Policy => {
  const file = new URL(`${province}.yaml`, folder);
  if (!/^[a-z-]+$/.test(province) || !existsSync(file))
    throw new Error(`no policy profile "${province}"; there are: ${provinces().join(', ')}`);
  const policy = parse(readFileSync(file, 'utf8')) as Policy;
  const unknown = [
    ...Object.keys(policy).filter((key) => key !== 'name' && key !== 'accounts'),
    ...Object.keys(policy.accounts ?? {}).filter((key) => !accountRules.includes(key as never)),
  ];
  if (unknown.length > 0) throw new Error(`${province}.yaml: unknown key "${unknown[0]}"`);
  for (const key of accountRules) {
    const rule = policy.accounts?.[key];
    if (typeof rule?.value !== 'boolean' || !rule.article)
      throw new Error(`${province}.yaml: accounts.${key} needs a value and an article`);
  }
  return policy;
};
