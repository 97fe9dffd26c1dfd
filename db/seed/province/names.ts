import { yearOf, type IsoDate } from './calendar.ts';
import { weightedTable, type Random } from './random.ts';

export type Gender = 'NAM' | 'NU';
export type VietnameseName = {
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly fullName: string;
};

/** Shares of the Red River delta, rounded; small families are kept so that lists look like lists. */
const FAMILY = weightedTable<string>([
  ['Nguyễn', 360],
  ['Trần', 110],
  ['Lê', 84],
  ['Phạm', 82],
  ['Vũ', 62],
  ['Hoàng', 42],
  ['Đỗ', 38],
  ['Bùi', 34],
  ['Đặng', 28],
  ['Đào', 22],
  ['Phan', 18],
  ['Ngô', 16],
  ['Đoàn', 14],
  ['Dương', 13],
  ['Đinh', 12],
  ['Lương', 11],
  ['Trịnh', 10],
  ['Hà', 9],
  ['Mai', 8],
  ['Lý', 7],
  ['Cao', 6],
  ['Tạ', 6],
  ['Lưu', 5],
  ['Chu', 5],
  ['Phùng', 5],
  ['Tô', 4],
  ['Quách', 3],
  ['Ưng', 1],
]);

const MIDDLE_OF_MEN = weightedTable<string>([
  ['Văn', 30],
  ['Đức', 11],
  ['Hữu', 8],
  ['Quang', 8],
  ['Xuân', 7],
  ['Minh', 7],
  ['Ngọc', 6],
  ['Công', 5],
  ['Đình', 5],
  ['Duy', 4],
  ['Trọng', 4],
  ['Thế', 4],
  ['Mạnh', 3],
  ['Quốc', 3],
  ['Việt', 2],
  ['Anh', 2],
  ['Đăng', 2],
]);

const MIDDLE_OF_OLDER_WOMEN = weightedTable<string>([
  ['Thị', 48],
  ['Thị Thu', 9],
  ['Thị Thanh', 8],
  ['Thị Minh', 7],
  ['Thị Hồng', 7],
  ['Thị Kim', 6],
  ['Thị Ngọc', 6],
  ['Thị Bích', 4],
  ['Thị Mai', 3],
  ['Ngọc', 2],
]);

const MIDDLE_OF_YOUNGER_WOMEN = weightedTable<string>([
  ['Thị', 26],
  ['Thị Thu', 9],
  ['Thị Ngọc', 8],
  ['Thị Phương', 7],
  ['Thị Thanh', 6],
  ['Thị Hồng', 6],
  ['Ngọc', 8],
  ['Thu', 7],
  ['Phương', 6],
  ['Khánh', 5],
  ['Minh', 5],
  ['Thùy', 4],
  ['Hà', 3],
]);

const MEN =
  'Hùng Dũng Tuấn Minh Đức Thắng Cường Hải Sơn Long Nam Trung Kiên Quân Tùng Đạt Đăng Khánh Hưng Phong Việt Bình Thành Tiến Huy Hoàng Ân Ước Đông Lâm Phúc An Vinh Quang Toàn Trường Thịnh Nghĩa Mạnh Chiến Hiếu Khải Lộc Luân Ưng Điệp Giang Hà Hiển Hoan Khoa Nhật Thông Vượng'.split(
    ' ',
  );
const WOMEN =
  'Hoa Hương Lan Hằng Thủy Hạnh Nga Yến Phương Thảo Linh Trang Anh Mai Ngọc Dung Hà Thu Huyền Vân Loan Liên Tâm Nhung Oanh Ơn Ánh Đào Bích Châu Chi Diệp Giang Hiền Hồng Huệ Lý My Ngân Nguyệt Nhàn Quyên Quỳnh Sen Thanh Thơm Tuyết Uyên Xuân Ước Thúy Hòa Hậu Duyên Lụa Mơ Phượng Tươi'.split(
    ' ',
  );

const middleName = (random: Random, gender: Gender, dateOfBirth: IsoDate): string => {
  if (gender === 'NAM') return random.weighted(MIDDLE_OF_MEN);
  return random.weighted(yearOf(dateOfBirth) < 1988 ? MIDDLE_OF_OLDER_WOMEN : MIDDLE_OF_YOUNGER_WOMEN);
};

/** An invented name in NFC; a middle name never repeats the family or given name. */
export const inventName = (random: Random, gender: Gender, dateOfBirth: IsoDate): VietnameseName => {
  const familyName = random.weighted(FAMILY);
  const givenName = random.pick(gender === 'NAM' ? MEN : WOMEN);
  let middle = middleName(random, gender, dateOfBirth);
  while (middle.endsWith(givenName) || middle === familyName) middle = gender === 'NAM' ? 'Văn' : 'Thị';
  return { familyName, middleName: middle, givenName, fullName: `${familyName} ${middle} ${givenName}` };
};

/** Serials below this are left to real people and to the lists that offices import. */
const FIRST_SERIAL = 200_000;
const SERIALS_PER_CODE = 1_000_000 - FIRST_SERIAL;
/** Birth-registration codes of the two provinces that became one on 01/7/2025: Hưng Yên, then Thái Bình. */
const PROVINCE_CODES = ['033', '034'] as const;
/** So many invented identity numbers there are. */
export const MOST_PEOPLE = PROVINCE_CODES.length * SERIALS_PER_CODE;

/**
 * A 12-digit personal number as NĐ 137/2015/NĐ-CP, Điều 13 builds it: province, sex and century, year, serial.
 * The serial is the person's number in the whole province, so two people never share one. It starts at 200000: no
 * province registers that many births of one sex in one year, hence the number belongs to nobody.
 * Throws RangeError beyond MOST_PEOPLE.
 */
export const inventedIdentityNumber = (number: number, gender: Gender, dateOfBirth: IsoDate): string => {
  const code = PROVINCE_CODES[Math.floor(number / SERIALS_PER_CODE)];
  if (code === undefined) throw new RangeError(`No invented identity number is left for person ${number}`);
  const year = yearOf(dateOfBirth);
  const sexAndCentury = (year >= 2000 ? 2 : 0) + (gender === 'NU' ? 1 : 0);
  return `${code}${sexAndCentury}${String(year % 100).padStart(2, '0')}${FIRST_SERIAL + (number % SERIALS_PER_CODE)}`;
};
