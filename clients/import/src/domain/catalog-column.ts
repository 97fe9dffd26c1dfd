import { fold } from './folded-text.ts';

/** The columns of a catalog's list that we understand, as the graph names them. */
export type CatalogField = 'code' | 'name' | 'sortOrder' | 'legalBasis' | 'note' | 'validFrom' | 'validTo' | 'replacedBy';

/** How a column is called towards people. */
export const CATALOG_LABELS: Readonly<Record<CatalogField, string>> = {
  code: 'Mã',
  name: 'Tên',
  sortOrder: 'Thứ tự',
  legalBasis: 'Căn cứ pháp lý',
  note: 'Ghi chú',
  validFrom: 'Dùng từ ngày',
  validTo: 'Thôi dùng từ ngày',
  replacedBy: 'Mã thay thế',
};

/** Other ways in which keepers head these columns, folded. */
const SAID: Readonly<Record<CatalogField, readonly string[]>> = {
  code: ['ma', 'ma so', 'ma danh muc', 'ky hieu'],
  name: ['ten', 'ten goi', 'cach goi', 'ten danh muc', 'noi dung'],
  sortOrder: ['thu tu', 'thu tu sap xep'],
  legalBasis: ['can cu phap ly', 'can cu', 'van ban', 'dieu khoan'],
  note: ['ghi chu'],
  validFrom: ['dung tu ngay', 'tu ngay', 'hieu luc tu', 'ngay hieu luc', 'hieu luc tu ngay'],
  validTo: ['thoi dung tu ngay', 'thoi dung tu', 'den ngay', 'het hieu luc', 'ngay het hieu luc'],
  replacedBy: ['ma thay the', 'thay bang', 'thay the bang'],
};

const FIELD_OF = new Map(Object.entries(SAID).flatMap(([field, words]) => words.map((word) => [word, field as CatalogField] as const)));

/** Which column a heading is, or none. */
export const catalogFieldOf = (heading: string): CatalogField | undefined => FIELD_OF.get(fold(heading));

/** Without these a list says nothing of a catalog. */
export const NEEDED: readonly CatalogField[] = ['code', 'name', 'legalBasis', 'validFrom'];
