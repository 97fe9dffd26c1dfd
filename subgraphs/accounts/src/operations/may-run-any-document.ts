import type { Context } from '../context.ts';

/** Whether the caller may run documents that no client registered: he holds `accounts.document.run`, over whichever unit, now. */
export const mayRunAnyDocument = async ({ identity }: Pick<Context, 'identity'>): Promise<boolean> =>
  (await identity())?.permissions.has('accounts.document.run') ?? false;
