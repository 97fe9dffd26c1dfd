import { type Account, type Province, within } from './province.ts';

/** Whether an account may act at all: not suspended, and within its term. */
export const mayAct = ({ today }: Province, { suspended, period }: Account): boolean => !suspended && within(period, today);

/** Whether it is in a group today; `before`: and was when something was done. */
export const isMember = ({ memberships, openGroups, today }: Province, account: string, group: string, before = Infinity): boolean =>
  openGroups.includes(group) &&
  memberships.some(
    (one) => one.account === account && one.group === group && !one.removed && within(one.period, today) && one.turn <= before,
  );

export const accountOf = ({ accounts }: Province, id: string): Account => {
  const account = accounts.find((one) => one.id === id);
  if (!account) throw new Error(`no account ${id}`);
  return account;
};
