import { type Day, type Province, type Unit, within } from './province.ts';

const unitOf = ({ units }: Province, id: string): Unit => {
  const unit = units.find((one) => one.id === id);
  if (!unit) throw new Error(`no unit ${id}`);
  return unit;
};

/** Before it is founded a unit is looked for where it will first stand: whoever prepares it may. */
const dayOf = ({ places }: Unit, day: Day): Day => {
  const founded = places.map(({ from }) => from).sort()[0];
  return founded !== undefined && day < founded ? founded : day;
};

/** A unit and all it stands below on a day, the province last. What ended stands below its heir, and is no line of its own any more. */
export const line = (province: Province, id: string, on: Day): readonly string[] => {
  if (id === province.root) return [id];
  const unit = unitOf(province, id);
  const day = dayOf(unit, on);
  const place = unit.places.find((one) => within(one, day));
  if (place) return [id, ...line(province, place.under, day)];
  return unit.passedTo && unit.passedTo.from <= day ? line(province, unit.passedTo.heir, day) : [];
};

/** Whether whoever holds something over the upper unit holds it over the lower one. */
export const isBelow = (province: Province, lower: string, upper: string, on: Day): boolean => line(province, lower, on).includes(upper);

/** The units from the upper one down to the lower one. */
export const path = (province: Province, upper: string, lower: string, on: Day): readonly string[] => {
  const up = line(province, lower, on);
  return up.slice(0, up.indexOf(upper) + 1).reverse();
};
