import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import type { DocumentNode } from 'graphql';
import { readTypeDefs } from '@hoso/shared/subgraph.ts';

/** Every subgraph of the graph, in the order of their ports. */
export const subgraphNames = ['accounts', 'organization', 'personnel', 'payroll', 'training'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

const supergraphFile = new URL('./supergraph.graphql', import.meta.url);

type Service = { readonly name: string; readonly url: string; readonly typeDefs: DocumentNode };

/** The subgraphs as their schema files say; asks no server. */
const services = (): Service[] =>
  subgraphNames.map((name) => ({
    name,
    url: `http://${name}`,
    typeDefs: readTypeDefs(new URL(`../subgraphs/${name}/schema.graphql`, import.meta.url)),
  }));

/** The supergraph that the subgraphs compose to. Throws on any error, and on any hint: a hint is a field that vanished. */
export const compose = (of: readonly Service[] = services()): string => {
  const { supergraphSdl, errors, hints } = composeServices([...of]);
  if (errors) throw new AggregateError(errors, `The subgraphs do not compose: ${errors.map((error) => error.message).join('; ')}`);
  if (hints.length > 0) throw new Error(`The subgraphs compose with hints: ${hints.map((hint) => hint.message).join('; ')}`);
  return supergraphSdl;
};

/** The supergraph as checked in: what the gateway starts from. */
export const checkedIn = (): string => readFileSync(supergraphFile, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--write')) writeFileSync(supergraphFile, compose());
