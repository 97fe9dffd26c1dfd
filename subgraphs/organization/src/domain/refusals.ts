import { inWords } from '@hoso/shared/dates.ts';
import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { refusal } from '@hoso/shared/refusal.ts';

export const changeTooEarly = (effectiveOn: string, currentSince: string) =>
  refusal(
    'UnitChangeTooEarly',
    {
      vi: `Ngày hiệu lực ${inWords(effectiveOn, 'vi')} phải sau ngày bắt đầu của tình trạng hiện tại (${inWords(currentSince, 'vi')}): hãy chọn ngày muộn hơn.`,
      en: `The effective date ${effectiveOn} must come after the start of the present state (${currentSince}): choose a later date.`,
    },
    { currentSince },
  );

export const underItself = () =>
  refusal('UnitUnderItself', {
    vi: 'Không thể chuyển đơn vị vào chính nó hoặc vào đơn vị trực thuộc nó: hãy chọn đơn vị cấp trên khác.',
    en: 'A unit cannot move under itself or under a unit below it: choose another parent.',
  });

export const codeTaken = (code: string) =>
  refusal(
    'UnitCodeTaken',
    {
      vi: `Mã định danh ${code} đang được đơn vị khác dùng: hãy kiểm tra lại mã được cấp.`,
      en: `Unit code ${code} is in use by another unit: check the code you were given.`,
    },
    { code },
  );

/** The day lies outside the time in which the unit above exists. */
export const aboveNotThere = (effectiveOn: string, life: { readonly from: string; readonly to: string | null }) =>
  invalidInput(
    'effectiveOn',
    effectiveOn,
    `"effectiveOn" phải nằm trong thời gian đơn vị cấp trên hoạt động (từ ${inWords(life.from, 'vi')}${life.to ? ` đến trước ${inWords(life.to, 'vi')}` : ''}), nhận được ${inWords(effectiveOn, 'vi')}.`,
    `"effectiveOn" must lie within the time of the parent (from ${life.from}${life.to ? ` to before ${life.to}` : ''}), got ${effectiveOn}.`,
  );

/** The unit above stands on the day, and ends later: whatever is put under it would outlive it. */
export const aboveEnds = (parentId: string, on: string) =>
  invalidInput(
    'parentId',
    parentId,
    `Đơn vị cấp trên kết thúc ngày ${inWords(on, 'vi')}: hãy chọn đơn vị kế thừa.`,
    `The parent ends on ${on}: choose the unit that took it over.`,
  );

export const eventAlreadyRecorded = (event: string, date: string) =>
  refusal(
    'EventAlreadyRecorded',
    {
      vi: `Sự kiện ${event} ngày ${inWords(date, 'vi')} của người này đã được ghi nhận: hãy xem nghĩa vụ của người ấy, hoặc sửa ngày.`,
      en: `The event ${event} of ${date} is recorded for this person already: look at his obligations, or mend the date.`,
    },
    { event: event as never, date },
  );

const CLOSED = { DONE: { vi: 'đã hoàn thành', en: 'was done' }, WAIVED: { vi: 'đã được miễn', en: 'was waived' } };

export const obligationNotOpen = (state: 'DONE' | 'WAIVED', closedOn: string) =>
  refusal(
    'ObligationNotOpen',
    {
      vi: `Nghĩa vụ này ${CLOSED[state].vi} ngày ${inWords(closedOn, 'vi')}, không đóng lần nữa: hãy đọc lại.`,
      en: `This obligation ${CLOSED[state].en} on ${closedOn} and is not closed again: read it anew.`,
    },
    { state, closedOn },
  );

/** `field` is where the paper belongs: `paper` of a completion, `decision` of an event. */
export const attachmentRequired = (
  field: 'paper' | 'decision',
  { id, title, article }: { readonly id: string; readonly title: string; readonly article: string },
) =>
  refusal(
    'AttachmentRequired',
    {
      vi: `"${title}" phải kèm văn bản (${article}): hãy điền "${field}" (số, ngày ký, cơ quan ban hành, trích yếu) rồi gửi lại.`,
      en: `"${title}" needs an attachment (${article}): fill in "${field}" (number, day signed, issuer, summary) and send it again.`,
    },
    { field, obligationId: id, title, article },
  );
