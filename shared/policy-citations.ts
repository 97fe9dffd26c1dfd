import type { CheckedYaml, Path } from './checked-yaml.ts';
import type { IsoDate } from './dates.ts';
import type { NationalRules, ProvinceRules } from './policy-schema.ts';

type Based = {
  readonly source?: string | undefined;
  readonly article?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** A rule with the whole citation of what it stands on (`Điều 10 khoản 2 QĐ 30/2019/QĐ-UBND`) and its period of force, `to` exclusive; null is open. */
export type Cited<Rule> = Omit<Rule, 'source' | 'silent' | 'from' | 'to' | 'article'> & {
  readonly article: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
};
export type Each<Rules> = Rules extends readonly (infer Rule)[] ? Cited<Rule>[] : { [Key in keyof Rules]: Cited<NonNullable<Rules[Key]>> };

/** What happens when an obligation is late. */
export type Lateness = {
  readonly escalateTo: 'UNIT_ABOVE';
  readonly consequence: string;
  readonly escalateAgainAfter: number | null;
  readonly article: string | null;
};
export type WithLateness<Rule> = Omit<Rule, 'late'> & { readonly late: Lateness };

export type PolicyFile = CheckedYaml<NationalRules> | CheckedYaml<ProvinceRules>;

/** Gives every rule of a file its whole citation and period; a rule without an article must say that the regulation is silent. */
export const citing = ({ rules: { sources, late }, wrong }: PolicyFile) => {
  const sourceOf = (key: string, path: Path) => {
    const source = sources[key];
    if (!source) throw wrong([...path, 'source'], `nguồn "${key}" không có trong sources`);
    return source;
  };
  const cite = <Rule extends Based & { readonly silent?: boolean | undefined }>(rule: Rule, path: Path): Cited<Rule> => {
    const { source: key, silent, article, from = null, to = null, ...rest } = rule;
    if (silent && (key || article)) throw wrong(path, `${path.join('.')} vừa silent vừa có source hoặc article: hãy bỏ một`);
    if (silent) return { ...rest, article: 'không quy định', from, to };
    if (!key || !article)
      throw wrong(path, `${path.join('.')} thiếu ${key ? 'article' : 'source'} (hoặc silent: true nếu quy chế không nói)`);
    const source = sourceOf(key, path);
    const period = { from: from ?? source.from, to: to ?? source.to ?? null };
    if ((from && source.from && from < source.from) || (to && source.to && to > source.to))
      throw wrong(path, `${path.join('.')} có hiệu lực ngoài thời gian của nguồn "${key}"`);
    if (period.from && period.to && period.to <= period.from)
      throw wrong(path, `${path.join('.')} hết hiệu lực (${period.to}) không sau ngày có hiệu lực (${period.from})`);
    return { ...rest, article: `${article} ${source.short}`, ...period };
  };
  const lateness = ({ escalateTo, consequence, escalateAgainAfter, source, article }: typeof late, path: Path): Lateness => {
    if (!source !== !article) throw wrong(path, `${path.join('.')} thiếu ${source ? 'article' : 'source'}`);
    return {
      escalateTo,
      consequence,
      escalateAgainAfter: escalateAgainAfter ?? null,
      article: source && article ? `${article} ${sourceOf(source, path).short}` : null,
    };
  };
  const lateHere = lateness(late, ['late']);
  return {
    one: cite,
    list: <Rule extends Based>(rules: readonly Rule[], name: string) => rules.map((rule, at) => cite(rule, [name, at])),
    table: <Rules extends Readonly<Record<string, Based | undefined>>>(rules: Rules, name: string) =>
      Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, cite(rule!, [name, key])])) as unknown as Each<Rules>,
    lateList: <Rule extends Based & { readonly late?: typeof late | undefined }>(rules: readonly Rule[], name: string) =>
      rules.map((rule, at) => ({ ...cite(rule, [name, at]), late: rule.late ? lateness(rule.late, [name, at, 'late']) : lateHere })),
  };
};
