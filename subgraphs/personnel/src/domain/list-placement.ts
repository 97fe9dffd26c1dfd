import { inWords, type IsoDate } from '@hoso/shared/dates.ts';
import { problemOf, type RowProblem } from './row-problem.ts';
import { sectionKey } from './section-name.ts';
import { firstDay, type StaffRow } from './staff-row.ts';

/** A unit or section in force today, with the day it came to exist and the decided end, if any. */
export type PostUnit = {
  readonly id: string;
  readonly unitNo: number;
  readonly name: string;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
};

export type Placement =
  | { readonly kind: 'PLACED'; readonly post: PostUnit }
  | { readonly kind: 'MISSING'; readonly section: string }
  | { readonly kind: 'REFUSED'; readonly problem: RowProblem };

/** Sections by folded name; the unit itself (`unitId`) where a row names none or the unit. */
export const placer = (posts: readonly PostUnit[], unitId: string) => {
  const byName = new Map<string, PostUnit[]>();
  for (const post of posts) byName.set(sectionKey(post.name), [...(byName.get(sectionKey(post.name)) ?? []), post]);
  const unit = posts.find(({ id }) => id === unitId);
  return ({ section }: Pick<StaffRow, 'section'>): Placement => {
    const found = section === null ? (unit ? [unit] : []) : (byName.get(sectionKey(section)) ?? []);
    const [post, ...more] = found;
    if (!post) return { kind: 'MISSING', section: section ?? '' };
    if (more.length > 0) {
      const problem = problemOf(
        'section',
        section,
        { vi: `đơn vị có ${found.length} phòng, ban cùng tên này`, en: `the unit has ${found.length} sections of this name` },
        { vi: 'đổi tên một phòng, ban rồi nhập lại', en: 'rename one of them, then import again' },
      );
      return { kind: 'REFUSED', problem };
    }
    if (post.until === null) return { kind: 'PLACED', post };
    const problem = problemOf(
      'section',
      section,
      { vi: `${post.name} kết thúc hoạt động từ ngày ${inWords(post.until, 'vi')}`, en: `${post.name} ends on ${post.until}` },
      { vi: 'ghi phòng, ban sẽ tiếp nhận', en: 'name the section that takes over' },
    );
    return { kind: 'REFUSED', problem };
  };
};

export const sectionMissing = (section: string): RowProblem =>
  problemOf(
    'section',
    section,
    { vi: 'đơn vị không có phòng, ban này', en: 'the unit has no such section' },
    {
      vi: 'sửa tên cho đúng, hoặc nhập với --create-sections để lập phòng, ban này',
      en: 'correct the name, or import with --create-sections to make it',
    },
  );

/** From when the person holds the post: since joining, but not before the section or unit came to exist; from today where the list does not say. */
export const assignedFrom = ({ joinedOn }: Pick<StaffRow, 'joinedOn'>, { since }: PostUnit, today: IsoDate): IsoDate => {
  const joined = joinedOn === null ? today : firstDay(joinedOn);
  return joined > since ? joined : since;
};
