import { Kind, type OperationDefinitionNode, parse } from 'graphql';

/** The account in whose eyes an example is opened. */
export type ExampleAccount = { readonly login: string; readonly unitId: string; readonly personId: string };

const valueFor = (name: string, account: ExampleAccount | undefined, today: string): unknown => {
  switch (name) {
    case 'unitId':
      return account?.unitId ?? '';
    case 'id':
      return account?.personId ?? '';
    case 'login':
      return account?.login ?? '';
    case 'first':
      return 20;
    case 'year':
      return Number(today.slice(0, 4));
    case 'month':
      return today.slice(0, 7);
    case 'action':
      return 'personnel.record.read';
    default:
      return '';
  }
};

/** Values for the variables that an operation demands: the account's own unit and person, this year and month. `today` is YYYY-MM-DD. */
export const exampleVariables = (query: string, account: ExampleAccount | undefined, today: string): Record<string, unknown> => {
  const operation = parse(query).definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  const demanded = (operation?.variableDefinitions ?? []).filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  return Object.fromEntries(demanded.map(({ variable }) => [variable.name.value, valueFor(variable.name.value, account, today)]));
};
