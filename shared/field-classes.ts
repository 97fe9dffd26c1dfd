import { z } from 'zod';
import { readCheckedYaml } from './checked-yaml.ts';

/** What a field of the graph may tell, and how it is kept; `field-classes.yaml` says what each class means. */
export const FIELD_CLASSES = ['OPEN', 'INTERNAL', 'RESTRICTED', 'SECRET_EXCLUDED'] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

const fields = z.array(z.string()).optional();
const fileSchema = z.record(z.string(), z.strictObject({ OPEN: fields, INTERNAL: fields, RESTRICTED: fields, SECRET_EXCLUDED: fields }));

/**
 * The class of each field of the graph by its coordinate (`Person.identityNumber`), input fields too. Throws WrongRules for an
 * unknown class and for a field that has two.
 */
export const readFieldClasses = (file = new URL('./field-classes.yaml', import.meta.url)): ReadonlyMap<string, FieldClass> => {
  const { rules, wrong } = readCheckedYaml(file, fileSchema);
  const classes = new Map<string, FieldClass>();
  for (const [type, byClass] of Object.entries(rules))
    for (const one of FIELD_CLASSES)
      for (const field of byClass[one] ?? []) {
        const coordinate = `${type}.${field}`;
        if (classes.has(coordinate)) throw wrong([type, one], `${coordinate} có hai lớp: hãy giữ một`);
        classes.set(coordinate, one);
      }
  return classes;
};
