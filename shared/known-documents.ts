import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  type ParseOptions,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import { sizeRules } from './limits.ts';
import { isProduction } from './production.ts';

/** A document that is parsed and validated; without an operation when it names none, or several. */
export type KnownDocument = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
};
/** Why a document cannot run: what the parser or the rules say. */
export type UnusableDocument = {
  readonly code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED';
  readonly errors: readonly GraphQLError[];
};

/** Characters of all documents together that one schema keeps: a thousand or more plans, some 20 MB when parsed. */
const KEPT_CHARACTERS = 500_000;

/** Documents that one schema keeps: short ones hold more than their characters say, a prepared plan of the gateway some 30 kB and more. */
const KEPT_DOCUMENTS = 2_000;

/** A longer document is read anew each time: a few of them would push out everybody's. */
const LONGEST_KEPT = 20_000;

/** A rule that speaks once: a question with a hundred mistakes of one kind is not answered with a hundred errors. */
const once =
  (rule: ValidationRule): ValidationRule =>
  (context) => {
    let told = false;
    const reportError = (error: GraphQLError): void => {
      if (!told) context.reportError(error);
      told = true;
    };
    return rule(Object.create(context, { reportError: { value: reportError } }) as typeof context);
  };

/** What real people may ask a schema about itself: nothing. */
export const introspectionRules = () => (isProduction() ? [once(NoSchemaIntrospectionCustomRule)] : []);

/** In production an error does not help to guess names. */
const withoutSuggestions = (error: GraphQLError): GraphQLError => {
  if (isProduction()) error.message = error.message.replace(/ ?Did you mean(.+?)\?$/, '');
  return error;
};

/** Parses and validates each document once, and remembers it by its text; the least recently used are forgotten. */
export const knownDocuments = (
  schema: GraphQLSchema,
  parseOptions: ParseOptions = {},
): ((query: string) => KnownDocument | UnusableDocument) => {
  const rules = [...specifiedRules, ...sizeRules(), ...introspectionRules()];
  const known = new Map<string, KnownDocument | UnusableDocument>();
  let characters = 0;

  const read = (query: string): KnownDocument | UnusableDocument => {
    try {
      const document = parse(query, parseOptions);
      const errors = validate(schema, document, rules).map(withoutSuggestions);
      if (errors.length > 0) return { code: 'GRAPHQL_VALIDATION_FAILED', errors };
      return { document, operation: getOperationAST(document) ?? undefined };
    } catch (error) {
      if (error instanceof GraphQLError) return { code: 'GRAPHQL_PARSE_FAILED', errors: [error] };
      throw error;
    }
  };

  return (query) => {
    const found = known.get(query);
    if (found) {
      // A Map iterates in the order of insertion: what is used moves to its end.
      known.delete(query);
      known.set(query, found);
      return found;
    }
    const made = read(query);
    if (query.length > LONGEST_KEPT) return made;
    known.set(query, made);
    characters += query.length;
    for (const oldest of known.keys()) {
      if (characters <= KEPT_CHARACTERS && known.size <= KEPT_DOCUMENTS) break;
      known.delete(oldest);
      characters -= oldest.length;
    }
    return made;
  };
};
