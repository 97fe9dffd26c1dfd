import { getNullableType, type GraphQLSchema, isListType, isObjectType } from 'graphql';
import { tooLarge } from './errors.ts';

/** List items one request may get from one subgraph: several times what our programs ask, about a second of work. */
export const LIST_BUDGET = 30_000;

const spent = new WeakMap<object, number>();

const spend = (context: object, items: number): void => {
  const total = (spent.get(context) ?? 0) + items;
  spent.set(context, total);
  if (total > LIST_BUDGET)
    throw tooLarge({
      vi: `Truy vấn cho ra quá ${LIST_BUDGET} phần tử danh sách: hãy bớt danh sách lồng nhau hoặc hỏi từng phần.`,
      en: `The query yields more than ${LIST_BUDGET} list items: nest fewer lists or ask in parts.`,
    });
};

/**
 * Counts the items of lists that have no pages (`children { parent { children … } }`) as they are resolved: their number
 * is not known before. Pages are bounded by `first` (limits.ts). Wraps resolved list fields only, never a plain value.
 */
export const boundLists = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve || field.name.startsWith('_') || !isListType(getNullableType(field.type))) continue;
      field.resolve = async (parent, args, context: object, info) => {
        const list: unknown = await resolve(parent, args, context, info);
        if (Array.isArray(list)) spend(context, list.length);
        return list;
      };
    }
  }
};
