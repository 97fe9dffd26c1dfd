import { inWords, type IsoDate } from '@hoso/shared/dates.ts';
import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { refusal } from '@hoso/shared/refusal.ts';

/** Reasons that are kinds of decisions themselves; every other one ends service under a decision of the general kind. */
const KINDS_OF_DECISIONS: readonly string[] = ['NGHI_HUU', 'THOI_VIEC', 'TU_CHUC', 'MIEN_NHIEM'];

/** The kind of the decision by which service ends for a reason. */
export const decisionKindOf = (reason: string): string => (KINDS_OF_DECISIONS.includes(reason) ? reason : 'KET_THUC_CONG_TAC');

/** Checks the form of a reason; whether the catalog knows it is asked of the catalog. */
export const refuseReason = (reason: string) =>
  /^[A-Z0-9_]{1,60}$/.test(reason)
    ? null
    : invalidInput(
        'reason',
        reason,
        `"reason" phải là một mã của danh mục LY_DO_KET_THUC_CONG_TAC, ví dụ NGHI_HUU; nhận được "${reason.slice(0, 40)}".`,
        `"reason" must be a code of catalog LY_DO_KET_THUC_CONG_TAC, e.g. NGHI_HUU; got "${reason.slice(0, 40)}".`,
      );

/** A post as far as it matters here: when, where, and whether it is the own one (`form` null). */
type Standing = { readonly form: string | null; readonly validFrom: IsoDate; readonly validTo: IsoDate | null };

const FORMS: Readonly<Record<string, { vi: string; en: string }>> = {
  BIET_PHAI: { vi: 'biệt phái', en: 'a secondment' },
  KIEM_NHIEM: { vi: 'kiêm nhiệm', en: 'a concurrent post' },
};
const kindOf = ({ form }: Standing) => FORMS[form ?? ''] ?? { vi: 'vị trí', en: 'an assignment' };

/** Another post of the person has to end, or be called off, first. */
export const postInTheWay = <Post extends Standing>(post: Post) => {
  const { vi, en } = kindOf(post);
  return refusal(
    'PostInTheWay',
    {
      vi: `Người này còn ${vi} từ ${inWords(post.validFrom, 'vi')}: hãy hủy bỏ hoặc kết thúc trước (nơi có thẩm quyền ở đơn vị đó thực hiện), rồi gửi lại.`,
      en: `This person has ${en} from ${post.validFrom} on: cancel or end it first (whoever decides over that unit does), then send again.`,
    },
    { post },
  );
};

export const alreadyEnded = (endedOn: IsoDate) =>
  refusal(
    'AlreadyEnded',
    {
      vi: `Vị trí này đã kết thúc từ ${inWords(endedOn, 'vi')}: chỉ sửa được thành ngày sớm hơn.`,
      en: `This assignment ends on ${endedOn} already: only an earlier day may be set.`,
    },
    { endedOn },
  );

export const noMoveAfterEnd = (endedOn: IsoDate) =>
  refusal(
    'AlreadyEnded',
    {
      vi: `Người này kết thúc công tác từ ${inWords(endedOn, 'vi')} theo quyết định đã ghi: không điều động được nữa.`,
      en: `This person's service ends on ${endedOn} by a decision that is recorded: he cannot be moved any more.`,
    },
    { endedOn },
  );

/** Service that has begun ends after its first day. */
export const endsBeforeItBegins = (endsOn: IsoDate, validFrom: IsoDate) =>
  invalidInput(
    'endsOn',
    endsOn,
    `"endsOn" (${endsOn}) phải sau ngày bắt đầu ${validFrom} của vị trí gần nhất: hãy chọn ngày muộn hơn.`,
    `"endsOn" (${endsOn}) must come after ${validFrom}, the first day of the latest assignment: choose a later day.`,
  );

export const postBegun = ({ validFrom }: Standing) =>
  refusal(
    'PostBegun',
    {
      vi: `Vị trí này đã có hiệu lực từ ${inWords(validFrom, 'vi')}, không hủy bỏ được nữa: hãy kết thúc hoặc điều động.`,
      en: `This post has been in force since ${validFrom} and cannot be cancelled any more: end it, or move the person.`,
    },
    { validFrom },
  );

export const formerUnitEnds = (unitId: string, on: IsoDate) =>
  refusal(
    'FormerUnitEnds',
    {
      vi: `Đơn vị của vị trí cũ kết thúc, người này không ở lại đó được từ ${inWords(on, 'vi')}: hãy điều động đến đơn vị khác thay vì hủy bỏ.`,
      en: `The unit of the former post ends, so this person cannot stay there from ${on} on: move him elsewhere instead of cancelling.`,
    },
    { unit: { id: unitId } },
  );
