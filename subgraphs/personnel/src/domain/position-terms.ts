import { refusal } from '@hoso/shared/refusal.ts';
import type { Message } from '@hoso/shared/refusal.ts';

/** A grade of a position at which more stand than its cap allows. */
export type OverCap = { name: string; overGrade: number; overPeople: number; overTotal: number; overPercent: number; overRule: string };

/** NĐ 232/2026: nobody is taken on at a position while one of its grades is over its cap. */
export const jobPositionBlocked = ({ name, overGrade, overPeople, overTotal, overPercent, overRule }: OverCap) =>
  refusal(
    'JobPositionBlocked',
    {
      vi: `Vị trí "${name}" có ${overPeople}/${overTotal} người ở bậc ${overGrade}, vượt trần ${overPercent} % (${overRule}): chưa tuyển và chưa thay đổi bậc ở vị trí này cho đến khi khắc phục; hãy chọn vị trí khác.`,
      en: `Position "${name}" has ${overPeople} of ${overTotal} people at grade ${overGrade}, over the cap of ${overPercent} % (${overRule}): nobody is taken on there until that is mended; choose another position.`,
    },
    { grade: overGrade, people: overPeople, total: overTotal, mostPercent: overPercent, legalBasis: overRule },
  );

export type RankWarning = { readonly message: Message; readonly required: string[]; readonly held: string | null };

type Terms = { readonly name: string; readonly rankCodes: readonly string[]; readonly refuses: boolean; readonly rule: string | null };

/** Where a rank is not among those a position asks for: refused when the rule says so, else only said. A rank that is not known is only said. */
export const rankOnPosition = ({ name, rankCodes, refuses, rule }: Terms, held: string | null) => {
  if (rankCodes.length === 0 || (held !== null && rankCodes.includes(held))) return { refused: null, warnings: [] };
  const required = [...rankCodes];
  const legalBasis = rule ?? '';
  if (held !== null && refuses)
    return {
      refused: refusal(
        'RankRequired',
        {
          vi: `Vị trí "${name}" yêu cầu ngạch ${required.join(', ')}, người này đang giữ ${held} (${legalBasis}): hãy bổ nhiệm vào ngạch trước, hoặc chọn vị trí khác.`,
          en: `Position "${name}" asks for rank ${required.join(', ')}; this person holds ${held} (${legalBasis}): appoint to the rank first, or choose another position.`,
        },
        { required, held, legalBasis },
      ),
      warnings: [],
    };
  const problem: RankWarning = {
    message:
      held === null
        ? {
            vi: `Vị trí "${name}" yêu cầu ngạch ${required.join(', ')}; chưa biết ngạch của người này: hãy đối chiếu khi xếp lương.`,
            en: `Position "${name}" asks for rank ${required.join(', ')}; this person's rank is not known: compare it when pay is placed.`,
          }
        : {
            vi: `Vị trí "${name}" yêu cầu ngạch ${required.join(', ')}, người này đang giữ ${held}: phải xếp đúng ngạch trước ngày 01/7/2027${legalBasis ? ` (${legalBasis})` : ''}.`,
            en: `Position "${name}" asks for rank ${required.join(', ')}; this person holds ${held}: to be placed in the right rank before 2027-07-01${legalBasis ? ` (${legalBasis})` : ''}.`,
          },
    required,
    held,
  };
  return { refused: null, warnings: [problem] };
};
