const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a value can be one of our ids. What cannot is simply not found; it never reaches SQL. */
export const isId = (value: unknown): value is string => typeof value === 'string' && form.test(value);
