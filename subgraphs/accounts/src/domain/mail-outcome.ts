/** What the mail server did with one e-mail. */
export type Delivery =
  | { readonly outcome: 'TAKEN' }
  /** Surely not taken, by an answer for ever (5xx), or for now (4xx, no connection). */
  | { readonly outcome: 'REFUSED'; readonly fault: string }
  | { readonly outcome: 'REFUSED_FOR_NOW'; readonly fault: string }
  /** The text had begun to travel and no answer came: it may have been taken. */
  | { readonly outcome: 'UNKNOWN'; readonly fault: string };

/** A failed exchange with the server: its answer's code if it gave one, and whether the text had begun to travel. */
export const deliveryOf = ({
  code,
  begun,
  fault,
}: {
  readonly code: number | undefined;
  readonly begun: boolean;
  readonly fault: string;
}): Delivery => {
  if (code !== undefined && code >= 500) return { outcome: 'REFUSED', fault };
  if (code !== undefined && code >= 400) return { outcome: 'REFUSED_FOR_NOW', fault };
  return { outcome: begun ? 'UNKNOWN' : 'REFUSED_FOR_NOW', fault };
};

/** Seconds until the next attempt, by how many were made: a minute, five, a quarter of an hour, one hour, four. */
const PAUSES = [60, 300, 900, 3_600, 14_400] as const;

export type Settlement = {
  readonly state: 'SENT' | 'WAITING' | 'DEAD' | 'UNCERTAIN' | 'CANCELLED';
  readonly fault: string;
  readonly againIn: number;
};

/** What is recorded of a delivery. Only what was surely not taken is tried again; after the last attempt it is a dead letter. */
export const settlementOf = (delivery: Delivery, attempt: number): Settlement => {
  if (delivery.outcome === 'TAKEN') return { state: 'SENT', fault: '', againIn: 0 };
  const { fault } = delivery;
  if (delivery.outcome === 'UNKNOWN') return { state: 'UNCERTAIN', fault, againIn: 0 };
  const againIn = delivery.outcome === 'REFUSED' ? undefined : PAUSES[attempt - 1];
  return againIn === undefined ? { state: 'DEAD', fault, againIn: 0 } : { state: 'WAITING', fault, againIn };
};
