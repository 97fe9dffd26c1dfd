import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONFIDENCES, type Confidence } from './read-catalogs.ts';

/** Groups a–h of ĐL Điều 8 khoản 1, by the letter that the name of a file begins with. */
const PARTS = { a: 'CHUNG', b: 'CONG_TAC', c: 'CHUC_VU', d: 'LUONG', dd: 'TO_CHUC', e: 'DAO_TAO', g: 'DON_VI', h: 'KHAC' } as const;

export type CatalogSeed = {
  readonly code: string;
  readonly name: string;
  readonly part: string;
  readonly form: 'ENTRIES' | 'ELSEWHERE' | 'FIELD';
  readonly keptIn: string | null;
  readonly answeredBy: string | null;
  readonly closed: boolean;
  readonly inRecord: boolean;
  readonly recordField: string | null;
  readonly legalBasis: string;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly sortOrder: number;
};

/** One code with its wording, in force `[validFrom, validTo)`. */
export type EntrySeed = {
  readonly catalog: string;
  readonly code: string;
  readonly name: string;
  readonly sortOrder: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly replacedBy: string | null;
  readonly legalBasis: string;
  readonly confidence: Confidence;
  readonly note: string | null;
};

type Written = Record<string, string | boolean | undefined>;
type WrittenCatalog = Written & { entries?: Record<string, string | Written> };

/** Codes that no law gives a first day have been there from this one on. */
const ALWAYS = '1900-01-01';
const CODE = /^[A-Z0-9]+(_[A-Z0-9]+)*$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const CATALOG_KEYS =
  'code name form keptIn answeredBy closed inRecord recordField basis confidence note entriesFrom entriesBasis entriesConfidence entriesNote entries';
const ENTRY_KEYS = 'name from to replacedBy basis confidence note';

/** Says what is wrong, with file and place, where something is not as it must be. */
type Demand = (holds: boolean, what: string) => void;
const demandIn =
  (place: string): Demand =>
  (holds, what) => {
    if (!holds) throw new Error(`${place}: ${what}`);
  };

const knownKeys = (written: object, keys: string, demand: Demand): void => {
  for (const key of Object.keys(written)) demand(keys.split(' ').includes(key), `unknown key "${key}"`);
};
const textOf = (value: string | boolean | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC') : null;
const isConfidence = (value: unknown): value is Confidence => (CONFIDENCES as readonly unknown[]).includes(value);

const entryOf = (catalog: WrittenCatalog, [code, written]: [string, string | Written], order: number, file: string): EntrySeed => {
  const demand = demandIn(`${file}: ${String(catalog['code'])}.${code}`);
  const own: Written = typeof written === 'string' ? { name: written } : written;
  knownKeys(own, ENTRY_KEYS, demand);
  const [name, legalBasis] = [textOf(own['name']), textOf(own['basis'] ?? catalog['entriesBasis'])];
  const confidence = own['confidence'] ?? catalog['entriesConfidence'];
  const [validFrom, validTo] = [textOf(own['from'] ?? catalog['entriesFrom']) ?? ALWAYS, textOf(own['to'])];
  demand(CODE.test(code), 'the code has another form than CONG_CHUC');
  demand(name !== null, 'no name');
  demand(legalBasis !== null, 'no legal basis');
  demand(isConfidence(confidence), `confidence must be one of ${CONFIDENCES.join(', ')}`);
  demand(DATE.test(validFrom) && (validTo === null || (DATE.test(validTo) && validTo > validFrom)), 'no period');
  demand(own['replacedBy'] === undefined || validTo !== null, 'replaced, but not ended');
  return {
    catalog: catalog['code'] as string,
    code,
    name: name!,
    sortOrder: (order + 1) * 10,
    validFrom,
    validTo,
    replacedBy: textOf(own['replacedBy']),
    legalBasis: legalBasis!,
    confidence: confidence as Confidence,
    note: textOf(own['note'] ?? catalog['entriesNote']),
  };
};

const catalogOf = (written: WrittenCatalog, part: string, order: number, file: string): CatalogSeed => {
  const code = textOf(written['code']) ?? '';
  const demand = demandIn(`${file}: ${code || `catalog ${order + 1}`}`);
  knownKeys(written, CATALOG_KEYS, demand);
  const form = textOf(written['form']) ?? 'ENTRIES';
  demand(CODE.test(code), 'the code has another form than DAN_TOC');
  demand(textOf(written['name']) !== null, 'no name');
  demand(textOf(written['basis']) !== null, 'no legal basis');
  demand(isConfidence(written['confidence']), `confidence must be one of ${CONFIDENCES.join(', ')}`);
  demand(['ENTRIES', 'ELSEWHERE', 'FIELD'].includes(form), `unknown form ${form}`);
  demand((form === 'ENTRIES') === (written.entries !== undefined), `a catalog has entries or says where they are`);
  demand(
    (form === 'ELSEWHERE') === (written['keptIn'] !== undefined && written['answeredBy'] !== undefined),
    'ELSEWHERE says keptIn and answeredBy',
  );
  return {
    code,
    name: textOf(written['name'])!,
    part,
    form: form as CatalogSeed['form'],
    keptIn: textOf(written['keptIn']),
    answeredBy: textOf(written['answeredBy']),
    closed: written['closed'] === true,
    inRecord: written['inRecord'] === true,
    recordField: textOf(written['recordField']),
    legalBasis: textOf(written['basis'])!,
    confidence: written['confidence'] as Confidence,
    note: textOf(written['note']),
    sortOrder: (order + 1) * 10,
  };
};

/**
 * The catalogs of ĐL Điều 8 khoản 1 and their entries, checked: no code twice, every replacement a code of the same catalog, and no way
 * of replacements that comes back to where it began. Throws, naming file and place, when something is wrong.
 */
export const readLists = (folder = new URL('./lists/', import.meta.url)): { catalogs: CatalogSeed[]; entries: EntrySeed[] } => {
  const catalogs: CatalogSeed[] = [];
  const entries: EntrySeed[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const part = PARTS[file.split('-')[0] as keyof typeof PARTS];
    demandIn(file)(part !== undefined, 'the name of the file begins with no letter of ĐL Điều 8 khoản 1');
    const written = parse(readFileSync(new URL(file, folder), 'utf8')) as WrittenCatalog[];
    written.forEach((one, order) => {
      const catalog = catalogOf(one, part, order, file);
      demandIn(`${file}: ${catalog.code}`)(!catalogs.some(({ code }) => code === catalog.code), 'the catalog stands twice');
      catalogs.push(catalog);
      const own = Object.entries(one.entries ?? {}).map((entry, index) => entryOf(one, entry, index, file));
      const byCode = new Map(own.map((entry) => [entry.code, entry]));
      for (const entry of own) {
        const demand = demandIn(`${file}: ${catalog.code}.${entry.code}`);
        const way = new Set<string>();
        for (let at: EntrySeed | undefined = entry; at?.replacedBy != null; at = byCode.get(at.replacedBy)) {
          demand(byCode.has(at.replacedBy), `replaced by ${at.replacedBy}, which is no code of the catalog`);
          demand(!way.has(at.code), 'replaced in a circle');
          way.add(at.code);
        }
      }
      entries.push(...own);
    });
  }
  return { catalogs, entries };
};
