/** Whether this process serves real people: introspection, schemas and demonstrations are closed. */
export const isProduction = (): boolean => process.env['NODE_ENV'] === 'production';
