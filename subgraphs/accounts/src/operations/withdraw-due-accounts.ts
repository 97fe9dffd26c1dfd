import type { Context } from '../context.ts';
import * as life from '../repository/account-life.ts';

/** Accounts that one transaction withdraws: a kill loses no more than these, and the next run takes them. */
const BATCH = 100;

/** Thu hồi những tài khoản hết thời hạn, có người giữ thôi công tác hoặc có đơn vị kết thúc, khi đến ngày; trả lời bao nhiêu. */
export const withdrawDueAccounts = async ({ inSession }: Pick<Context, 'inSession'>): Promise<number> => {
  let all = 0;
  for (let done = BATCH; done === BATCH; all += done) done = await inSession((tx) => life.withdrawDue(tx, BATCH));
  return all;
};
