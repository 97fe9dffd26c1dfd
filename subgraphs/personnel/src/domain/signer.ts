/** What a policy says of who approves records: of whom, at which units, by signature or not, and where it stands. */
export type ApprovalRule = {
  readonly approver: string;
  readonly categories?: readonly string[] | undefined;
  readonly managedBy?: string | undefined;
  readonly units?:
    | {
        readonly kinds?: readonly string[] | undefined;
        readonly levels?: readonly string[] | undefined;
        readonly under?: string | undefined;
      }
    | undefined;
  readonly bySignature: boolean;
  readonly article: string;
};

/** Whose record it is: his category, who manages him above the unit, and the unit (no section) that keeps the record. */
export type RecordOf = {
  readonly category: string;
  readonly managedBy: string | null;
  readonly unit: { readonly kind: string; readonly level: string; readonly parentLevel: string | null };
};

const isThere = (units: NonNullable<ApprovalRule['units']>, { kind, level, parentLevel }: RecordOf['unit']): boolean =>
  (units.kinds?.includes(kind) || units.levels?.includes(level) || false) && (units.under === undefined || units.under === parentLevel);

/**
 * The rule that says who signs for a person: the one about who manages him, before the one about his unit, before one about everybody.
 * Null when none speaks of him. (ĐT Điều 11: khoản 5, the head of Sở Nội vụ for whom the Provincial Standing Committee manages, goes
 * before khoản 1 to 4, the head of the unit.)
 */
export const signingRule = <Rule extends ApprovalRule>(rules: readonly Rule[], { category, managedBy, unit }: RecordOf): Rule | null => {
  const about = rules.filter(({ categories }) => categories === undefined || categories.includes(category));
  return (
    about.find((rule) => rule.managedBy !== undefined && rule.managedBy === managedBy) ??
    about.find((rule) => rule.managedBy === undefined && rule.units !== undefined && isThere(rule.units, unit)) ??
    about.find((rule) => rule.managedBy === undefined && rule.units === undefined) ??
    null
  );
};
