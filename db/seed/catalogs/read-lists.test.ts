import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COURSE_CATEGORIES } from '../province/training.ts';
import { UNIT_KINDS } from '../province/unit-kinds.ts';
import { readCatalogs } from './read-catalogs.ts';
import { readLists } from './read-lists.ts';

const { catalogs, entries } = readLists();
const codesOf = (catalog: string) => entries.filter((entry) => entry.catalog === catalog).map(({ code }) => code);

test('every catalog that ĐL Điều 8 khoản 1 names is there, in its group', () => {
  const of = (part: string) => catalogs.filter((catalog) => catalog.part === part).map(({ code }) => code);
  expect(of('CHUNG')).toEqual(expect.arrayContaining(['TINH_THANH', 'NGAY_SINH', 'DIA_CHI_LIEN_HE', 'DIEN_THOAI', 'SO_DINH_DANH']));
  expect(of('CONG_TAC')).toEqual(
    expect.arrayContaining([
      ...['KHOI', 'HINH_THUC_TUYEN_DUNG', 'VI_TRI_TUYEN_DUNG', 'NGUON_TUYEN_DUNG', 'TRANG_THAI_HO_SO', 'HINH_THUC_NGHI_HUU'],
      ...['CONG_VIEC_CHUYEN_MON', 'NANG_LUC_SO_TRUONG'],
    ]),
  );
  expect(of('CHUC_VU')).toEqual(
    expect.arrayContaining(['CHUC_VU', 'VI_TRI_VIEC_LAM', 'CHUC_VU_DANG', 'CHUC_VU_DOAN_THE', 'CAP_BAC_LUC_LUONG_VU_TRANG']),
  );
  expect(of('LUONG')).toEqual(
    expect.arrayContaining([
      ...['LINH_VUC', 'HINH_THUC_NANG_LUONG', 'HINH_THUC_NANG_NGACH', 'LOAI_PHU_CAP', 'HINH_THUC_TINH_PHU_CAP', 'HINH_THUC_CHI_TRA'],
      ...['HINH_THUC_HUONG_VUOT_KHUNG', 'NHOM_NGACH', 'NGACH', 'CHUC_DANH_NGHE_NGHIEP', 'BAC_LUONG'],
    ]),
  );
  expect(of('TO_CHUC')).toEqual(expect.arrayContaining(['TO_CHUC_CHUC_VU', 'TO_CHUC_LUONG']));
  expect(of('DAO_TAO')).toEqual(
    expect.arrayContaining([
      ...['LOAI_HINH_DAO_TAO', 'CHUYEN_NGANH', 'TRINH_DO_CHUYEN_MON', 'HINH_THUC_TOT_NGHIEP', 'VAN_BANG_CHUNG_CHI', 'TRUONG_DAO_TAO'],
      ...['NGUON_KINH_PHI_DAO_TAO', 'CAP_NGHIEN_CUU_KHOA_HOC', 'LINH_VUC_NGHIEN_CUU_KHOA_HOC'],
    ]),
  );
  expect(of('DON_VI')).toEqual(expect.arrayContaining(['DON_VI', 'DON_VI_TRUC_THUOC', 'KIEM_NHIEM']));
  expect(of('KHAC')).toEqual(
    expect.arrayContaining([
      ...['HANG_THUONG_BINH', 'TINH_TRANG_SUC_KHOE', 'NHOM_MAU', 'DANG_KHUYET_TAT', 'TINH_TRANG_HON_NHAN', 'DAN_TOC', 'TON_GIAO'],
      ...['THANH_PHAN_XUAT_THAN', 'DOI_TUONG_CHINH_SACH', 'DANH_HIEU_PHONG_TANG', 'QUAN_HE_GIA_DINH', 'DANH_HIEU_THI_DUA'],
      ...['HINH_THUC_KHEN_THUONG', 'HINH_THUC_KY_LUAT'],
    ]),
  );
});

test('lists that stand elsewhere too have the same codes', () => {
  expect(codesOf('LOAI_DON_VI')).toEqual(UNIT_KINDS.map(({ code }) => code));
  expect(codesOf('NOI_DUNG_BOI_DUONG')).toEqual(COURSE_CATEGORIES.map(({ code }) => code));
  const allowances = readCatalogs().positionAllowances;
  expect(codesOf('CHUC_VU')).toEqual(expect.arrayContaining(allowances.map(({ titleCode }) => titleCode)));
  expect(new Set(codesOf('CAP_PHU_CAP_CHUC_VU'))).toEqual(new Set(allowances.map(({ orgLevel }) => orgLevel)));
});

test('forms of discipline are those of NĐ 172/2025, and the two it ended', () => {
  const of = (ended: boolean) =>
    entries.filter(({ catalog, validTo }) => catalog === 'HINH_THUC_KY_LUAT' && (validTo !== null) === ended).map(({ code }) => code);
  expect(of(false)).toEqual(['KHIEN_TRACH', 'CANH_CAO', 'CACH_CHUC', 'BUOC_THOI_VIEC', 'BAI_NHIEM']);
  expect(of(true)).toEqual(['HA_BAC_LUONG', 'GIANG_CHUC']);
});

describe('what is wrong is named by file and place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-lists-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const head = '- code: THU\n  name: Thử\n  basis: Luật\n  confidence: INFERRED\n';
  const law = '  entriesBasis: Luật\n  entriesConfidence: INFERRED\n';

  test.each([
    ['an unknown key', `${head}${law}  colour: red\n  entries: { A: a }\n`, 'THU: unknown key "colour"'],
    ['an entry without a law', `${head}  entriesConfidence: INFERRED\n  entries: { A: a }\n`, 'THU.A: no legal basis'],
    [
      'a word of confidence nobody knows',
      `${head}${law}  entries: { A: { name: a, confidence: SURE } }\n`,
      'THU.A: confidence must be one of',
    ],
    ['a code of another form', `${head}${law}  entries: { chữ: a }\n`, 'THU.chữ: the code'],
    [
      'a period that ends before it begins',
      `${head}${law}  entries: { A: { name: a, from: 2020-01-01, to: 2019-01-01 } }\n`,
      'THU.A: no period',
    ],
    ['a replacement without an end', `${head}${law}  entries: { A: { name: a, replacedBy: B }, B: b }\n`, 'THU.A: replaced, but not ended'],
    ['a replacement that is not there', `${head}${law}  entries: { A: { name: a, to: 2020-01-01, replacedBy: X } }\n`, 'replaced by X'],
    [
      'replacements in a circle',
      `${head}${law}  entries: { A: { name: a, to: 2020-01-01, replacedBy: B }, B: { name: b, to: 2020-01-01, replacedBy: A } }\n`,
      'replaced in a circle',
    ],
    ['a catalog without entries that says not where they are', head, 'a catalog has entries or says where they are'],
    ['a catalog that stands twice', `${head}${law}  entries: { A: a }\n${head}${law}  entries: { A: a }\n`, 'the catalog stands twice'],
  ])('%s', (_what, text, message) => {
    writeFileSync(join(folder, 'h-thu.yaml'), text);
    expect(() => readLists(pathToFileURL(`${folder}/`))).toThrow(message);
  });
});
