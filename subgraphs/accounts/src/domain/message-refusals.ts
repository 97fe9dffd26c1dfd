import { refusal } from '@hoso/shared/refusal.ts';

export const messageNotWithdrawable = (readBy: number) =>
  refusal(
    'MessageNotWithdrawable',
    readBy > 0
      ? {
          vi: `Không rút lại được: ${readBy} người nhận đã mở tin nhắn; hãy gửi tin nhắn đính chính trong cùng cuộc trao đổi.`,
          en: `It cannot be withdrawn: ${readBy} of its recipients have opened it; send a correction in the same thread.`,
        }
      : {
          vi: 'Tin nhắn này đã được rút lại rồi: không cần rút lần nữa.',
          en: 'This message was withdrawn already: nothing is left to do.',
        },
    { readBy },
  );

export const unitWithoutHolder = (unitId: string) =>
  refusal(
    'UnitWithoutHolder',
    {
      vi: 'Đơn vị này chưa có tài khoản nào mà bạn được viết tới: hãy gửi tới đơn vị cấp trên của nó, hoặc tới tài khoản của một người.',
      en: 'This unit has no account that you may write to: send to the unit above it, or to the account of a person.',
    },
    { unitId },
  );
