import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether the field that is being resolved is asked for a field of this name; a field that a directive leaves out counts as asked. */
export const asksFor = ({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean => {
  const holds = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((one) => {
      if (one.kind === Kind.FIELD) return one.name.value === name;
      return holds(one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragments[one.name.value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => holds(selectionSet));
};
