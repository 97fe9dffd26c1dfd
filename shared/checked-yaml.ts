import { readFileSync } from 'node:fs';
import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { vi } from 'zod/locales';

/** A file of rules that says something wrong, with the line and the reason. */
export class WrongRules extends Error {
  readonly file: string;
  readonly line: number;
  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.file = file;
    this.line = line;
  }
}

export type Path = readonly PropertyKey[];

/** A file of rules as read: what it says, and where it says it. */
export type CheckedYaml<Rules> = {
  readonly rules: Rules;
  /** The error for a rule that contradicts the rest, at the line of the path. */
  readonly wrong: (path: Path, reason: string) => WrongRules;
};

const offsetOf = (document: Document, path: Path, key?: PropertyKey): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node)) continue;
    if (length === path.length && key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    if (node.range) return node.range[0];
  }
  return 0;
};

const { localeError: inVietnamese } = vi();

/** What the reader of YAML says in English about the mistakes that people make. */
const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'khóa này đã có ở trên',
  TAB_AS_INDENT: 'thụt dòng bằng tab: hãy dùng dấu cách',
  MULTIPLE_DOCS: 'một tệp chỉ có một tài liệu: hãy bỏ dòng ---',
};

const inWords = (issue: z.core.$ZodIssue): string => {
  const at = issue.path.map(String).join('.') || 'tệp';
  if (issue.code === 'unrecognized_keys') return `khóa lạ "${issue.keys[0]}" trong ${at}`;
  if (issue.code === 'invalid_type' && issue.input === undefined) return `thiếu ${at}`;
  if (issue.code === 'invalid_value') return `${at} phải là một trong ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return `${at} phải là một trong ${issue.options.map(String).join(', ')}`;
  return `${at}: ${issue.message}`;
};

const textOf = (file: URL, name: string): string => {
  try {
    return readFileSync(file, 'utf8').normalize('NFC');
  } catch (error) {
    throw new WrongRules(name, 1, `không đọc được tệp (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
};

/** Reads a YAML file by a schema. Throws WrongRules at the first line that does not fit. */
export const readCheckedYaml = <Schema extends z.ZodType>(file: URL, schema: Schema): CheckedYaml<z.output<Schema>> => {
  const name = decodeURIComponent(file.pathname.split('/').at(-1)!);
  const lines = new LineCounter();
  // Dates stay text: the core schema of YAML knows none.
  const document = parseDocument(textOf(file, name), { lineCounter: lines, schema: 'core' });
  const lineOf = (offset: number) => lines.linePos(offset).line;
  const wrong = (path: Path, reason: string, key?: PropertyKey) => new WrongRules(name, lineOf(offsetOf(document, path, key)), reason);

  // A warning is a tag that nobody knows.
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) throw new WrongRules(name, lineOf(broken.pos[0]), SYNTAX[broken.code] ?? broken.message.split('\n')[0]!);
  // Rules say each thing where it holds; an alias would also move the line that a refusal names.
  visit(document, {
    Alias: (_key, node) => {
      throw new WrongRules(name, lineOf(node.range![0]), `không dùng bí danh *${node.source}: hãy viết ra đủ`);
    },
  });
  const read = schema.safeParse(document.toJS(), { reportInput: true, error: inVietnamese });
  if (read.success) return { rules: read.data, wrong };
  const { issues } = read.error;
  // A key that is misspelt is also missing; what stands in the file is easier to find.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;
  throw wrong(issue.path, inWords(issue), issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined);
};
