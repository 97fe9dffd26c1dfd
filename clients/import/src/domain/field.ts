/** The columns of a staff list that we understand. */
export type Field =
  | 'ordinal'
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'birth'
  | 'birthMale'
  | 'birthFemale'
  | 'gender'
  | 'genderMale'
  | 'genderFemale'
  | 'identityNumber'
  | 'section'
  | 'jobTitle'
  | 'category'
  | 'joinedOn'
  | 'rankCode'
  | 'rankName'
  | 'step'
  | 'coefficient'
  | 'overgrade'
  | 'payFrom'
  | 'note'
  | 'errors';

/** How a field is called towards people: in the error column, in notes and in the template. */
export const LABELS = {
  name: 'Họ và tên',
  birth: 'Ngày sinh',
  gender: 'Giới tính',
  identityNumber: 'Số CCCD',
  section: 'Phòng, ban',
  jobTitle: 'Chức vụ',
  category: 'Đối tượng',
  joinedOn: 'Ngày vào cơ quan',
  rank: 'Mã ngạch',
  step: 'Bậc',
  coefficient: 'Hệ số',
  overgrade: 'Vượt khung (%)',
  payFrom: 'Ngày hưởng',
  note: 'Ghi chú',
} as const;

export type Label = (typeof LABELS)[keyof typeof LABELS];

export const ERROR_HEADING = 'Lỗi';

type Rule = { field: Field; words: RegExp; under?: RegExp };

const BIRTH = '(ngay sinh|ngay thang nam sinh|ngay thang sinh|nam sinh|sinh ngay|ngay nam sinh|thoi gian sinh)';
const IDENTITY =
  '((so )?(the )?(cccd|can cuoc|can cuoc cong dan)( cmnd| cmtnd| cmt)?|(so )?(cmnd|cmtnd|cmt) (cccd|can cuoc)|(so|ma) dinh danh( ca nhan)?|(so )?cccd (so )?dinh danh( ca nhan)?)';
const PEOPLE =
  '(can bo|cong chuc|vien chuc|cbcc|cbccvc|cb cc vc|cc vc|ccvc|nguoi lao dong|nld|nhan vien|giao vien|can bo cong chuc( vien chuc)?( nguoi lao dong)?)';
const PAY_PARENT = /\b(ngach|luong|cdnn|chuc danh nghe nghiep|vuot khung)\b/u;

const exactly = (words: string): RegExp => new RegExp(`^(${words})$`, 'u');

/**
 * Whole headings, folded; the first rule that fits wins, and among columns for one field the earlier rule.
 * `under` names the parent heading of a two-row heading that a too short word needs to be understood.
 */
const RULES: readonly Rule[] = [
  { field: 'ordinal', words: exactly('stt|tt|so tt|so thu tu|thu tu') },
  { field: 'errors', words: exactly('loi') },
  {
    field: 'fullName',
    words: exactly(`(ho va ten|ho ten|ho ten khai sinh|ho va ten khai sinh|ho chu dem va ten|ho dem va ten)( ${PEOPLE})?`),
  },
  {
    field: 'familyName',
    words: exactly('ho|ho dem|ho va dem|ho chu dem|ho va chu dem|ho ten dem|ho va ten dem|ho lot|ho va lot|ho va ten lot|ho va chu lot'),
  },
  { field: 'givenName', words: exactly('ten|ten goi') },
  { field: 'birthMale', words: exactly(`${BIRTH} nam|nam ${BIRTH}`) },
  { field: 'birthFemale', words: exactly(`${BIRTH} nu|nu ${BIRTH}`) },
  { field: 'birth', words: exactly(BIRTH) },
  { field: 'gender', words: exactly('gioi tinh|gioi|phai|nam nu|gioi tinh nam nu') },
  { field: 'genderMale', words: exactly('((gioi tinh|gioi|phai) )?nam') },
  { field: 'genderFemale', words: exactly('((gioi tinh|gioi|phai) )?nu') },
  { field: 'identityNumber', words: exactly(`${IDENTITY}( so)?`) },
  {
    field: 'section',
    words: exactly('phong ban|phong|ban|phong ban bo phan|bo phan|phong bo phan|phong chuyen mon|phong ban chuyen mon|phong ban don vi'),
  },
  {
    field: 'section',
    words: exactly('to|to bo phan|to chuyen mon|khoa|khoa phong|phong khoa|phong ban cong tac|bo phan cong tac|don vi|phong don vi'),
  },
  {
    field: 'jobTitle',
    words: exactly('chuc vu|chuc vu chuc danh|chuc danh chuc vu|chuc vu cong tac|chuc vu chuc danh cong tac|chuc vu chinh quyen'),
  },
  { field: 'jobTitle', words: exactly('chuc danh|chuc danh cong tac|vi tri viec lam|ten vi tri viec lam|chuc danh vi tri viec lam') },
  { field: 'jobTitle', words: exactly('ma chuc vu|ma chuc danh|ma vi tri viec lam|ma vtvl|vtvl') },
  {
    field: 'category',
    words: exactly('doi tuong|doi tuong quan ly|loai doi tuong|nhom doi tuong|phan loai|phan loai lao dong|loai can bo|loai lao dong'),
  },
  { field: 'category', words: exactly('loai hinh|loai hinh lao dong|loai bien che|dien bien che|dien|loai cbccvc|cb cc vc') },
  {
    field: 'joinedOn',
    words: exactly(
      '(ngay|thoi gian|ngay thang|ngay thang nam) (vao|ve|den|nhan cong tac tai|bat dau lam viec tai) (co quan|don vi|so|truong|benh vien|trung tam)( cong tac)?|ngay vao lam|ngay vao lam viec|ngay ve cong tac|ngay nhan cong tac|ngay bat dau lam viec',
    ),
  },
  {
    field: 'rankCode',
    words: exactly(
      'ma ngach|ma so ngach|ma ngach luong|ma ngach cong chuc|ma ngach vien chuc|ma ngach cdnn|ma cdnn|ma so cdnn|ma so chuc danh nghe nghiep|ma chuc danh nghe nghiep',
    ),
  },
  { field: 'rankCode', words: exactly('ma|ma so'), under: /\b(ngach|cdnn|chuc danh nghe nghiep)\b/u },
  {
    field: 'rankName',
    words: exactly(
      'ten ngach|ngach|ngach luong|ngach cong chuc|ngach vien chuc|ngach cdnn|ten ngach cdnn|chuc danh nghe nghiep|ten chuc danh nghe nghiep',
    ),
  },
  { field: 'rankName', words: exactly('ten'), under: /\b(ngach|cdnn|chuc danh nghe nghiep)\b/u },
  { field: 'step', words: exactly('bac|bac luong') },
  { field: 'coefficient', words: exactly('he so|he so luong|hs|hsl|hs luong') },
  { field: 'overgrade', words: exactly('(% )?((phu cap|pc) )?(tham nien |tn )?(vk|vuot khung)|(% )?(tnvk|pctnvk|pc tnvk|pcvk)') },
  {
    field: 'payFrom',
    words: exactly(
      '(ngay|thoi diem|thoi gian|ngay thang|moc) (huong|xep)( (luong|he so|bac|bac luong|he so luong))?|huong tu ngay|ngay nang luong gan nhat',
    ),
  },
  { field: 'payFrom', words: exactly('tu ngay|ngay|thoi diem'), under: PAY_PARENT },
  { field: 'note', words: exactly('ghi chu') },
];

/** Parents under which a child keeps its own meaning. */
const PLAIN_PARENT =
  /^(thong tin( ca nhan| chung| co ban)?|so yeu ly lich|ly lich|ca nhan|cong tac|noi dung|can bo cong chuc( vien chuc)?)$/u;
const PARENTS: Partial<Record<Field, RegExp>> = {
  familyName: /^ho( va)? ten$/u,
  givenName: /^ho( va)? ten$/u,
  rankCode: PAY_PARENT,
  rankName: PAY_PARENT,
  step: PAY_PARENT,
  coefficient: PAY_PARENT,
  overgrade: PAY_PARENT,
  payFrom: PAY_PARENT,
};
/** Words that turn a column into one about somebody else, another time, or another sum. */
const OTHER_MATTER =
  /\b(vo|chong|cha|me|con|than nhan|phu thuoc|du kien|de nghi|duoc nang|nang bac|truoc|cu|moi|sau|quy hoach|phu cap(?! (tham nien )?vuot khung)|bao luu)\b/u;

/** Which field a heading stands for, from the parent above down to the child; null when it is not surely understood. */
export const fieldOf = (foldedPath: readonly string[]): { field: Field; preference: number } | null => {
  const trimmed = foldedPath.map(withoutRemarks).filter((part) => part !== '');
  const leaf = trimmed.at(-1);
  if (leaf === undefined) return null;
  const parent = trimmed.slice(0, -1).join(' ');
  const whole = trimmed.join(' ');
  if (OTHER_MATTER.test(whole.replace(/\b(hien )?(con|dang) (giu|huong)\b/gu, ''))) return null;
  const preference = RULES.findIndex(({ field, words, under }) => {
    if (under) return parent !== '' && under.test(parent) && words.test(leaf);
    if (words.test(whole)) return true;
    return parent !== '' && words.test(leaf) && (PLAIN_PARENT.test(parent) || (PARENTS[field]?.test(parent) ?? false));
  });
  const rule = RULES[preference];
  return rule ? { field: rule.field, preference } : null;
};

/** "Bậc hiện hưởng", "Ngày sinh (dd/mm/yyyy)", "VK (%)": remarks that do not change what the column holds. */
const withoutRemarks = (part: string): string =>
  part
    .replace(/ (hien tai|hien nay|hien huong|hien giu|dang huong|dang giu|dang cong tac|neu co|bat buoc)$/u, '')
    .replace(/ (dd mm yyyy|ngay thang nam|12 so|12 chu so|chu in hoa|viet hoa|viet in hoa|nam nu|x)$/u, '')
    .replace(/ (%|dd mm yyyy)$/u, '');
