const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be one of our ids. What cannot is simply not found; it never reaches SQL. */
export const isId = (text: string): boolean => form.test(text);
