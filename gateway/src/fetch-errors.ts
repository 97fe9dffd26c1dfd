import { generateHydratedPaths } from '@apollo/gateway/dist/executeQueryPlan.js';
import { GraphQLError } from 'graphql';
import type { FetchError } from './distinct-references.ts';
import type { Merged } from './merged-entity.ts';

type Path = (string | number)[];

const toldBy = (error: FetchError, subgraph: string, path: Path | undefined): GraphQLError => {
  const { message, extensions } = error;
  return new GraphQLError(message || `Error while fetching subquery from service "${subgraph}"`, {
    originalError: error as never,
    path,
    extensions: { ...extensions, serviceName: subgraph, ...(!extensions?.['code'] && { code: 'DOWNSTREAM_SERVICE_ERROR' }) },
  });
};

/** The errors of a root fetch, as the stock gateway tells them. */
export const rootErrors = (errors: readonly FetchError[], subgraph: string): GraphQLError[] =>
  errors.map((error) => toldBy(error, subgraph, error.path && [...error.path]));

/** Where entities were asked for: their path (`@` stands for every item of a list) in what was merged so far. */
export type EntityPlace = { readonly path: readonly string[]; readonly merged: Merged };

/** The errors of a fetch of entities, as the stock gateway tells them: `_entities, 3, name` becomes the path of the fourth entity. */
export const entityErrors = (errors: readonly FetchError[], subgraph: string, { path, merged }: EntityPlace): GraphQLError[] => {
  let places: Path[] | undefined;
  const placeOf = (index: number): Path => {
    if (!places) generateHydratedPaths([], [...path], merged, (places = []));
    return places[index] ?? [];
  };
  return errors.map((error) => {
    if (!error.path) return toldBy(error, subgraph, undefined);
    const [, index, ...rest] = error.path;
    return toldBy(error, subgraph, typeof index === 'number' ? [...placeOf(index), ...rest] : [...path, ...error.path]);
  });
};
