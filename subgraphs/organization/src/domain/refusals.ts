import { inWords } from '@hoso/shared/dates.ts';
import { refusal } from '@hoso/shared/refusal.ts';

export const unitNotFound = (field: string) =>
  refusal(
    'NotFound',
    {
      vi: `Không tìm thấy đơn vị ở "${field}", hoặc đơn vị nằm ngoài phạm vi bạn được thay đổi: hãy kiểm tra mã đơn vị.`,
      en: `No unit found at "${field}", or it lies outside the scope you may change: check the unit id.`,
    },
    { field },
  );

export const versionConflict = (currentVersion: number) =>
  refusal(
    'VersionConflict',
    {
      vi: `Đơn vị đã được người khác thay đổi (phiên bản hiện tại ${currentVersion}): hãy đọc lại rồi gửi lại.`,
      en: `Somebody else changed the unit (it is at version ${currentVersion} now): read it again, then send again.`,
    },
    { currentVersion },
  );

export const changeTooEarly = (effectiveOn: string, currentSince: string) =>
  refusal(
    'UnitChangeTooEarly',
    {
      vi: `Ngày hiệu lực ${inWords(effectiveOn, 'vi')} phải sau ngày bắt đầu của tình trạng hiện tại (${inWords(currentSince, 'vi')}).`,
      en: `The effective date ${effectiveOn} must come after the start of the present state (${currentSince}).`,
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

export const invalid = (field: string, value: string, vi: string, en: string) => refusal('InvalidInput', { vi, en }, { field, value });
