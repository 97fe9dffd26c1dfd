import { inWords } from '@hoso/shared/dates.ts';
import { refusal } from '@hoso/shared/refusal.ts';
import type { Problem } from './reorganisation-problem.ts';

export const reorganisationBlocked = (problems: readonly Problem[]) =>
  refusal(
    'ReorganisationBlocked',
    {
      vi: `Phương án còn ${problems.length} vấn đề phải xử lý nên chưa thực hiện gì: ${problems[0]?.message.vi ?? ''}`,
      en: `The plan has ${problems.length} problems to be solved, so nothing was done: ${problems[0]?.message.en ?? ''}`,
    },
    { problems: [...problems] },
  );

export const reorganisationTooEarly = (effectiveOn: string) =>
  refusal(
    'ReorganisationTooEarly',
    {
      vi: `Phương án có hiệu lực từ ${inWords(effectiveOn, 'vi')}: đến ngày đó hệ thống tự thực hiện, hoặc hãy thực hiện từ ngày đó.`,
      en: `The plan takes effect on ${effectiveOn}: it will be carried out on that day, by itself or by you.`,
    },
    { effectiveOn },
  );

export const reorganisationClosed = (state: 'EXECUTED' | 'CANCELLED') =>
  refusal(
    'ReorganisationClosed',
    {
      vi: `Phương án đã ${state === 'EXECUTED' ? 'thực hiện' : 'hủy'}: hãy lập phương án mới nếu cần thay đổi thêm.`,
      en: `The plan was ${state === 'EXECUTED' ? 'carried out' : 'cancelled'} already: make a new one for further changes.`,
    },
    { state },
  );

export const nameTaken = (name: string, unit: { readonly id: string; readonly unitNo: number; readonly version: number }, since: string) =>
  refusal(
    'UnitNameTaken',
    {
      vi: `Dưới cấp trên này đã có đơn vị tên "${name}" (từ ${inWords(since, 'vi')}): hãy đặt tên khác, hoặc lập phương án hợp nhất.`,
      en: `Under this parent there is a unit named "${name}" already (since ${since}): choose another name, or plan a merger.`,
    },
    { name, unit, since },
  );
