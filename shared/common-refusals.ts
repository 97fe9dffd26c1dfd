import { inWords } from './dates.ts';
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

/** Why a code cannot be used on a day, as `organization.pub_refused_codes` says it. */
export type RefusedCode = {
  readonly catalog: string;
  readonly catalogName: string | null;
  readonly code: string;
  readonly reason: string;
  readonly since: string | null;
  readonly standingCode: string | null;
  readonly standingName: string | null;
};

/** What is wrong with a code on a day, and what to use instead. */
export const wordsOfRefusedCode = ({ catalog, catalogName, code, reason, since, standingCode, standingName }: RefusedCode) => {
  const name = catalogName ?? catalog;
  const [vi, en] =
    reason === 'UNKNOWN'
      ? [`không có trong danh mục "${name}"`, `is no code of catalog ${catalog}`]
      : reason === 'NOT_YET'
        ? [`chỉ dùng từ ${inWords(since!, 'vi')}`, `is in use from ${since} only`]
        : [`đã thôi dùng từ ${inWords(since!, 'vi')}`, `is retired from ${since}`];
  return {
    wrong: { vi: `mã ${code} ${vi}`, en: `code ${code} ${en}` },
    mending: standingCode
      ? { vi: `dùng ${standingCode} (${standingName})`, en: `use ${standingCode}` }
      : { vi: `chọn một mã đang dùng của danh mục ${catalog}`, en: `choose a code of catalog ${catalog} that is in force` },
  };
};

/** `CodeNotInForce`: nothing new may use this code on its day. `field` is where it stands in the input. */
export const codeNotInForce = (field: string, refused: RefusedCode) => {
  const { wrong, mending } = wordsOfRefusedCode(refused);
  return refusal(
    'CodeNotInForce',
    { vi: `"${field}": ${wrong.vi}; hãy ${mending.vi}.`, en: `"${field}": ${wrong.en}; ${mending.en}.` },
    { field, code: refused.code, catalog: refused.catalog, standingCode: refused.standingCode },
  );
};
