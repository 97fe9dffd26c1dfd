import { addDays, type IsoDate } from './calendar.ts';
import type { Random } from './random.ts';
import type { DecisionSeed } from './world.ts';

/** An invented decision signed some days before it takes effect; its number ends in the issuer's letters, the first word of its short name. */
export const inventDecision = (random: Random, effectiveOn: IsoDate, signer: string, summary: string): DecisionSeed => ({
  number: `${random.int(10, 2999)}/QĐ-${signer.split(' ')[0]}`,
  signedOn: addDays(effectiveOn, -random.int(1, 20)),
  signer,
  summary,
});
