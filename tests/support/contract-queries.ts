/** Every query of the client contract with variables for it; signing in is a mutation. */
export const contractQueries = (unitId: string, personId: string): [name: string, variables: object][] => [
  ['Viewer', {}],
  ['Province', { asOf: '2026-06-01' }],
  ['UnitRoster', { unitId, first: 50, year: 2026 }],
  ['PersonCard', { id: personId, asOf: '2026-06-01' }],
  ['PayrollMonth', { unitId, month: '2026-06' }],
  ['PayrollMonthLines', { unitId, month: '2026-06', first: 20 }],
  ['OpenCalls', { first: 20 }],
  ['ExplainAccess', { action: 'Query.person', field: 'Person.gender', personId }],
];
