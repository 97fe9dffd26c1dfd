import { inWords } from '@hoso/shared/dates.ts';
import { refusal } from '@hoso/shared/refusal.ts';

export const unknownCatalog = (catalog: string) =>
  refusal(
    'UnknownCatalog',
    {
      vi: `Không có danh mục "${catalog.slice(0, 60)}": hãy chọn một mã trong truy vấn catalogs, ví dụ DAN_TOC.`,
      en: `There is no catalog "${catalog.slice(0, 60)}": choose a code that the query catalogs answers, e.g. DAN_TOC.`,
    },
    { catalog: catalog.slice(0, 80) },
  );

type Standing = { readonly code: string; readonly name: string; readonly form: string; readonly answeredBy: string | null };

/** A catalog whose codes do not stand here, or come with a release only. */
export const catalogNotEditable = ({ code, name, form, answeredBy }: Standing) =>
  refusal(
    'CatalogNotEditable',
    form === 'ELSEWHERE'
      ? {
          vi: `Các mã của danh mục "${name}" (${code}) ở bảng riêng, hỏi bằng ${answeredBy}: hãy thay đổi ở phân hệ đó.`,
          en: `The codes of catalog ${code} stand in a table of their own, asked by ${answeredBy}: change them there.`,
        }
      : form === 'FIELD'
        ? {
            vi: `"${name}" (${code}) là một giá trị của hồ sơ, không có mã: không cần thêm hoặc bớt mã.`,
            en: `${code} is a value that a record holds and has no codes: nothing to add or retire.`,
          }
        : {
            vi: `Chương trình dùng từng mã của danh mục "${name}" (${code}) nên mã chỉ thêm, bớt cùng bản phần mềm: ở đây chỉ đổi được cách gọi.`,
            en: `Programs know each code of catalog ${code}, so codes come and go with a release: only their wording can change here.`,
          },
    { catalog: code, answeredBy },
  );

export const catalogCodeTaken = (code: string, name: string) =>
  refusal(
    'CatalogCodeTaken',
    {
      vi: `Mã ${code} đang dùng cho "${name}": hãy chọn mã khác, hoặc đổi cách gọi của mã này.`,
      en: `Code ${code} is in use for "${name}": choose another, or rename that one.`,
    },
    { code, name },
  );

export const catalogPeriodOverlaps = (code: string, usedFrom: string, usedTo: string) =>
  refusal(
    'CatalogPeriodOverlaps',
    {
      vi: `Mã ${code} đã dùng từ ${inWords(usedFrom, 'vi')} đến trước ${inWords(usedTo, 'vi')}: hãy chọn ngày từ ${inWords(usedTo, 'vi')} trở đi.`,
      en: `Code ${code} was in use from ${usedFrom} to before ${usedTo}: choose ${usedTo} or a later day.`,
    },
    { usedFrom, usedTo },
  );

export const catalogChangeTooEarly = (effectiveOn: string, currentSince: string) =>
  refusal(
    'CatalogChangeTooEarly',
    {
      vi: `Ngày hiệu lực ${inWords(effectiveOn, 'vi')} phải sau ngày bắt đầu của cách gọi hiện tại (${inWords(currentSince, 'vi')}): hãy chọn ngày muộn hơn.`,
      en: `The effective date ${effectiveOn} must come after the start of the present wording (${currentSince}): choose a later date.`,
    },
    { currentSince },
  );

export const catalogEntryRetired = (code: string, retiredOn: string, replacedBy: string | null) =>
  refusal(
    'CatalogEntryRetired',
    {
      vi: `Mã ${code} thôi dùng từ ${inWords(retiredOn, 'vi')}${replacedBy ? `, thay bằng ${replacedBy}: hãy dùng mã đó` : ': hãy chọn mã khác'}.`,
      en: `Code ${code} is retired from ${retiredOn}${replacedBy ? ` and replaced by ${replacedBy}: use that one` : ': choose another'}.`,
    },
    { retiredOn, replacedBy },
  );

export const replacementNotInForce = (replacedBy: string, on: string, retiredOn: string | null) =>
  refusal(
    'CatalogReplacementNotInForce',
    {
      vi: `Mã thay thế ${replacedBy.slice(0, 60)} ${retiredOn ? `thôi dùng từ ${inWords(retiredOn, 'vi')}` : `chưa dùng vào ngày ${inWords(on, 'vi')}`}: hãy chọn mã đang dùng vào ngày đó.`,
      en: `The replacement ${replacedBy.slice(0, 60)} ${retiredOn ? `is retired from ${retiredOn}` : `is not in use on ${on}`}: choose a code in force on that day.`,
    },
    { replacement: replacedBy.slice(0, 80), endsOn: retiredOn },
  );

export const replacementCircle = (codes: readonly string[]) =>
  refusal(
    'CatalogReplacementCircle',
    {
      vi: `Đi theo các mã thay thế lại về chính mã này (${codes.join(' → ')}): hãy chọn mã thay thế khác.`,
      en: `The way of replacements comes back to this code (${codes.join(' → ')}): choose another replacement.`,
    },
    { codes: [...codes] },
  );
