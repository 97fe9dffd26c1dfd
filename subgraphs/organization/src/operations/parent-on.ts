import type { IsoDate } from '@hoso/shared/dates.ts';
import type { Tx } from '@hoso/db/session.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { aboveEnds, aboveNotThere } from '../domain/refusals.ts';
import * as namesakes from '../repository/namesakes.ts';
import * as units from '../repository/units.ts';

/** Who stands above from a day on: the unit with its profile of that day, or why nothing can be put under it from then on. */
export const parentOn = async (tx: Tx, parentId: string, on: IsoDate) => {
  const parent = await units.lock(tx, parentId);
  const [profile] = parent ? await units.findProfiles(tx, [parent.id], on) : [];
  const life = parent ? await namesakes.findLife(tx, parent.id) : undefined;
  if (life && !profile) return { refused: aboveNotThere(on, life) };
  if (parent && life && life.to !== null) return { refused: aboveEnds(parent.id, life.to) };
  return parent && profile ? { parent, profile } : { refused: notFound('parentId') };
};
