import { parseArgs } from 'node:util';

export type ImportOrder = { kind: 'import'; file: string; unit: string; login: string; commit: boolean; createSections: boolean };
/** The list of a catalog, such as DAN_TOC. */
export type CatalogOrder = { kind: 'catalog'; file: string; catalog: string; login: string; commit: boolean };
type TemplateOrder = { kind: 'template'; file: string };
/** The command line cannot be understood: `message` says how to write it (exit code 2). */
type UsageError = { kind: 'usage'; message: string };

const USAGE = [
  'npm run import -- TỆP.xlsx --unit MÃ_ĐƠN_VỊ --as TÊN_ĐĂNG_NHẬP [--commit] [--create-sections]',
  'npm run import -- TỆP.xlsx --catalog MÃ_DANH_MỤC --as TÊN_ĐĂNG_NHẬP [--commit]',
  'npm run import -- --template TỆP.xlsx',
].join('\n');

const usage = (sentence: string): UsageError => ({ kind: 'usage', message: `${sentence}\nCách dùng:\n${USAGE}` });

const OPTIONS = {
  unit: { type: 'string' },
  catalog: { type: 'string' },
  as: { type: 'string' },
  commit: { type: 'boolean' },
  'create-sections': { type: 'boolean' },
  template: { type: 'string' },
} as const;

/** Reads the arguments after `npm run import --`. */
export const parseCommandLine = (args: readonly string[]): ImportOrder | CatalogOrder | TemplateOrder | UsageError => {
  const parsed = parse(args);
  if ('kind' in parsed) return parsed;
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (values.template !== undefined) {
    if (
      positionals.length > 0 ||
      values.unit !== undefined ||
      values.catalog !== undefined ||
      values.as !== undefined ||
      values.commit ||
      values['create-sections']
    )
      return usage('--template chỉ đi một mình với tên tệp mẫu cần tạo.');
    return values.template.endsWith('.xlsx') ? { kind: 'template', file: values.template } : usage('Tên tệp mẫu phải kết thúc bằng .xlsx.');
  }
  if (!file) return usage('Thiếu tên tệp danh sách.');
  if (more.length > 0) return usage(`Chỉ nhập mỗi lần một tệp, thừa: ${more.join(', ')}.`);
  if (values.catalog !== undefined && (values.unit !== undefined || values['create-sections']))
    return usage('--catalog nhập danh mục của cả tỉnh, không đi cùng --unit hoặc --create-sections.');
  if (values.catalog === undefined && !values.unit) return usage('Thiếu --unit mã đơn vị nhận danh sách.');
  if (!values.as) return usage('Thiếu --as tên đăng nhập của người nhập.');
  const commit = values.commit ?? false;
  if (!values.unit) return { kind: 'catalog', file, catalog: values.catalog ?? '', login: values.as, commit };
  return {
    kind: 'import',
    file,
    unit: values.unit,
    login: values.as,
    commit,
    createSections: values['create-sections'] ?? false,
  };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    const code = (cause as { code?: string }).code;
    const option = /'(-[^' ]*)/u.exec((cause as Error).message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return usage(`Không có tùy chọn ${option}.`);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return usage(`Tùy chọn ${option} thiếu hoặc thừa giá trị.`);
    throw cause;
  }
};

/** Where the errors of a list go: `DS.xlsx` → `DS.loi.xlsx`, beside it. */
export const errorFileOf = (file: string): string => `${file.replace(/\.xls[xm]$/iu, '')}.loi.xlsx`;
