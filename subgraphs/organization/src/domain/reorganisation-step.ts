/** A unit named in a plan: its id, or the key under which a step of the same plan founds it. */
export type Ref = string;

/** Posts of one kind that a part of a split unit receives; decimals as text. */
export type PartQuota = { readonly kind: string; readonly assigned: string };
export type Part = {
  readonly into: Ref;
  readonly sections: readonly string[];
  readonly people: readonly string[];
  /** Absent: as many posts of each kind as people come along. */
  readonly quotas?: readonly PartQuota[] | undefined;
};

/**
 * One step of a reorganisation. What MERGE, SPLIT, DISSOLVE and CONVERT say of a unit holds for all that stands below it
 * and is not named itself: a child goes under the successor, into the child of the same name where there is one.
 */
export type Step =
  | {
      readonly is: 'CREATE';
      readonly key: string;
      readonly parent: Ref;
      readonly name: string;
      readonly kind: string;
      readonly code?: string | undefined;
    }
  | { readonly is: 'RENAME'; readonly unit: string; readonly name: string; readonly code?: string | undefined }
  | {
      readonly is: 'CHANGE_KIND';
      readonly unit: string;
      readonly kind: string;
      readonly name?: string | undefined;
      readonly code?: string | undefined;
    }
  | { readonly is: 'MOVE'; readonly unit: string; readonly parent: Ref; readonly code?: string | undefined }
  | { readonly is: 'MERGE'; readonly from: readonly string[]; readonly into: Ref }
  /** `rest`: where goes what no part names; the unit itself when it goes on without its parts. */
  | { readonly is: 'SPLIT'; readonly unit: string; readonly parts: readonly Part[]; readonly rest?: Ref | undefined }
  | { readonly is: 'DISSOLVE'; readonly unit: string; readonly people?: Ref | undefined; readonly children?: Ref | undefined }
  /** `parent`: absent, where the unit stood. */
  | {
      readonly is: 'CONVERT';
      readonly unit: string;
      readonly key: string;
      readonly name: string;
      readonly kind: string;
      readonly parent?: Ref | undefined;
      readonly code?: string | undefined;
    };

/** A unit as it stands on the day of the reorganisation, before it. `changesLater`: the first later day for which something of it is decided already. */
export type UnitFact = {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly parentId: string | null;
  readonly code: string | null;
  readonly nameSince: string;
  readonly placedSince: string | null;
  readonly codeSince: string | null;
  readonly changesLater: string | null;
  /** When it ends, where that is known; only for a plan of a day gone by. */
  readonly endsOn: string | null;
  /** The first later day on which another unit comes under it. */
  readonly childFrom: string | null;
};

export type Kind = { readonly code: string; readonly level: string; readonly rank: number };
export type Kinds = ReadonlyMap<string, Kind>;
