import { fileURLToPath } from 'node:url';
import { dated, type Dated, oneOf, openTables, text, wholeNumber } from './read-catalogs.ts';

/** Where a person who serves at two places counts. */
export type PostFormSeed = Dated & { readonly form: string; readonly countsAt: string };
/** The professional grade (bậc nghề nghiệp) that a pay group stands for. */
export type GradeOfScaleSeed = Dated & { readonly salaryGroup: string; readonly grade: number };
/** The largest share of a position's holders at a grade. */
export type GradeCapSeed = Dated & { readonly ladder: string; readonly below: number; readonly mostPercent: number };
/** Whether another rank than the position asks for is refused, or only warned of. */
export type RankRuleSeed = Dated & { readonly category: string; readonly refuses: boolean };

export type PostRules = {
  readonly postForms: readonly PostFormSeed[];
  readonly gradesOfScales: readonly GradeOfScaleSeed[];
  readonly gradeCaps: readonly GradeCapSeed[];
  readonly rankRules: readonly RankRuleSeed[];
};

const upTo = (most: number) => (value: string) => (/^\d{1,3}$/.test(value) && Number(value) <= most ? Number(value) : undefined);
const yesOrNo = (value: string) => (value === 'true' ? true : value === 'false' ? false : undefined);
const KINDS = ['CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI'] as const;

/**
 * Reads the rules about posts: what counts where, grades and their caps, when a rank is asked for.
 *
 * @throws Error naming file, line, column and value of the first thing that is wrong.
 */
export const readPostRules = (folder = fileURLToPath(new URL('.', import.meta.url))): PostRules => {
  const table = openTables(folder);
  return {
    postForms: table('post-forms.csv', ['form'], (column) => ({
      form: column('form', oneOf(['BIET_PHAI', 'KIEM_NHIEM']), 'BIET_PHAI or KIEM_NHIEM'),
      countsAt: column('counts_at', oneOf(['HOME', 'HOST']), 'HOME or HOST'),
      ...dated(column),
    })),
    gradesOfScales: table('professional-grades.csv', ['salary_group'], (column) => ({
      salaryGroup: column('salary_group', text, 'a pay group, like A2.1'),
      grade: column('grade', wholeNumber, 'a grade from 1 to 5'),
      ...dated(column),
    })),
    gradeCaps: table('grade-caps.csv', ['ladder', 'below'], (column) => ({
      ladder: column('ladder', oneOf(['TOP5', 'TOP4', 'TWO']), 'TOP5, TOP4 or TWO'),
      below: column('below', upTo(4), 'how many grades below the top, 0 to 4'),
      mostPercent: column('most_percent', upTo(100), 'a percentage from 0 to 100'),
      ...dated(column),
    })),
    rankRules: table('rank-rules.csv', ['category'], (column) => ({
      category: column('category', oneOf(KINDS), KINDS.join(', ')),
      refuses: column('refuses', yesOrNo, 'true or false'),
      ...dated(column),
    })),
  };
};
