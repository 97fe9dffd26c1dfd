import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { tidy } from '@hoso/shared/names.ts';
import { refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { resetAskedAlready } from '../domain/reset-refusals.ts';
import type { RequestPasswordResetInput } from '../generated.ts';
import * as resets from '../repository/password-resets.ts';

const once = repeatable(requests);

/** Người đứng đầu đề nghị Sở Nội vụ cấp lại mật khẩu cho một tài khoản của cơ quan mình; bị đánh cắp thì tài khoản bị khóa lối vào ngay. */
export const requestPasswordReset = async (input: RequestPasswordResetInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'requestPasswordReset', input },
      async () => {
        const wrong = refuseLength('note', input.note);
        if (wrong) return wrong;
        if (!isId(input.accountId)) return notFound('accountId');
        const { reason } = input;
        const { outcome, resetId, endedSessions } = await resets.ask(tx, { accountId: input.accountId, reason, note: tidy(input.note) });
        if (outcome === 'ABSENT') return notFound('accountId');
        if (outcome === 'ASKED') return resetAskedAlready();
        await audit(tx, 'requestPasswordReset', 'Account', [input.accountId], { resetId, reason, endedSessions });
        return { resetId: resetId! };
      },
      ({ resetId }) => ({ __typename: 'PasswordResetRequested' as const, resetId }),
    ),
  );
};
