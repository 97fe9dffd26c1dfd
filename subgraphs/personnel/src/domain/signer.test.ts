import { inForce, readPolicy } from '@hoso/shared/policies.ts';
import { type RecordOf, signingRule } from './signer.ts';

const department = { kind: 'SO', level: 'DEPARTMENT', parentLevel: 'PROVINCE' };
const commune = { kind: 'XA', level: 'DEPARTMENT', parentLevel: 'PROVINCE' };
const school = { kind: 'TRUONG_THCS', level: 'UNIT', parentLevel: 'DEPARTMENT' };
const academy = { kind: 'TRUONG_CAO_DANG', level: 'UNIT', parentLevel: 'PROVINCE' };
const signer = (province: string, record: RecordOf) => {
  const rule = signingRule(
    readPolicy(province).approvals.filter((one) => inForce(one, '2026-11-22')),
    record,
  );
  return rule && [rule.approver, rule.article.replace(/ (QĐ|QC|Quy|CV).*$/, '')];
};
const of = (unit: RecordOf['unit'], category = 'CONG_CHUC', managedBy: string | null = null): RecordOf => ({ unit, category, managedBy });
const BTV = 'BAN_THUONG_VU_TINH_UY';

test('under Đồng Tháp the head of Sở Nội vụ signs for whom the Provincial Standing Committee manages, the head of the unit for everybody else', () => {
  expect(signer('dong-thap', of(department, 'CONG_CHUC', BTV))).toEqual(['GIAM_DOC_SO_NOI_VU', 'Điều 11 khoản 5']);
  expect(signer('dong-thap', of(commune, 'CAN_BO', BTV))).toEqual(['GIAM_DOC_SO_NOI_VU', 'Điều 11 khoản 5']);
  expect(signer('dong-thap', of(department))).toEqual(['THU_TRUONG_SO_NGANH', 'Điều 11 khoản 1']);
  expect(signer('dong-thap', of(academy, 'VIEN_CHUC'))).toEqual(['THU_TRUONG_DON_VI_SU_NGHIEP', 'Điều 11 khoản 2']);
  expect(signer('dong-thap', of(school, 'VIEN_CHUC'))).toEqual(['THU_TRUONG_DON_VI_SU_NGHIEP', 'Điều 11 khoản 3']);
  expect(signer('dong-thap', of(commune, 'CAN_BO'))).toEqual(['CHU_TICH_HUYEN', 'Điều 11 khoản 4']);
});

test('under Hưng Yên it goes by the unit, whoever manages the person', () => {
  expect(signer('hung-yen', of(department, 'CONG_CHUC', BTV))).toEqual(['THU_TRUONG_SO_NGANH', 'Điều 8 khoản 1']);
  expect(signer('hung-yen', of(commune))).toEqual(['LANH_DAO_CAP_DUOI', 'Điều 8 khoản 2']);
  expect(signer('hung-yen', of({ kind: 'TINH', level: 'PROVINCE', parentLevel: null }, 'CAN_BO'))).toEqual([
    'GIAM_DOC_SO_NOI_VU',
    'Điều 8 khoản 4',
  ]);
});

test('where nothing is signed the one approver of all is named', () => {
  expect(signer('lang-son', of(school))?.[0]).toBe('CAN_BO_DAU_MOI');
  expect(signer('dak-lak', of(department, 'CAN_BO', BTV))?.[0]).toBe('CO_QUAN_QUAN_LY_HO_SO');
});

test('of whom no rule speaks nobody signs', () => {
  expect(signer('dong-thap', of(department, 'HOI'))).toBeNull();
});
