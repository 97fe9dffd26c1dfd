import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { refusal } from '@hoso/shared/refusal.ts';
import type { MailState } from '../generated.ts';

const MOST_MAILS = 200;

/** `InvalidInput` for no or too many e-mails. */
export const refuseMailIds = (ids: readonly string[]) =>
  ids.length >= 1 && ids.length <= MOST_MAILS
    ? null
    : invalidInput(
        'mailIds',
        String(ids.length),
        `"mailIds" phải có từ 1 đến ${MOST_MAILS} thư, nhận được ${ids.length}: hãy chia thành nhiều lần.`,
        `"mailIds" must name 1 to ${MOST_MAILS} e-mails, got ${ids.length}: send several requests.`,
      );

/** `MailNotDead`: only what the server surely did not take may be sent again. */
export const mailNotDead = (mailId: string, state: MailState) =>
  refusal(
    'MailNotDead',
    {
      vi: `Thư ${mailId} đang ở trạng thái ${state}: chỉ thư DEAD, máy chủ thư chắc chắn chưa nhận, mới được gửi lại; hãy bỏ thư này khỏi danh sách.`,
      en: `E-mail ${mailId} is ${state}: only what is DEAD, surely not taken by the server, is sent again; leave it out.`,
    },
    { mailId, state },
  );
