import { refusal } from './refusal.ts';

/** `InvalidInput` of shared/common.graphql: the field, the value as it came (cut), and a message that says the way out. */
export const invalidInput = (field: string, value: string, vi: string, en: string) =>
  refusal('InvalidInput', { vi, en }, { field, value: value.slice(0, 80) });

/** `NotFound`: absent and out of scope look the same. */
export const notFound = (field: string) =>
  refusal(
    'NotFound',
    {
      vi: `Không tìm thấy đối tượng ở "${field}", hoặc nằm ngoài phạm vi của bạn: hãy kiểm tra mã.`,
      en: `Nothing found at "${field}", or it lies outside your scope: check the id.`,
    },
    { field },
  );

/** `VersionConflict`: somebody changed the thing since it was read. */
export const versionConflict = (currentVersion: number) =>
  refusal(
    'VersionConflict',
    {
      vi: `Dữ liệu đã được người khác thay đổi (phiên bản hiện tại ${currentVersion}): hãy đọc lại rồi gửi lại.`,
      en: `Somebody else changed it (it is at version ${currentVersion} now): read it again, then send again.`,
    },
    { currentVersion },
  );
