import { posix, relative, sep } from 'node:path';
import { isBuiltin } from 'node:module';

/**
 * The one-way layers of the house (`architecture.md` §1) as one decision: may this file import that one?
 * Globs of `no-restricted-imports` cannot say "another subgraph" or "its own schema", so the rule is ours.
 *
 *   resolvers → operations → domain, repository → db
 */

/** Workspaces outside `subgraphs/` and `clients/`; `@hoso/<name>` is the folder of the same name. */
const ROOMS = ['gateway', 'shared', 'db', 'launcher', 'tests'];

/** Words of `shared` that compute and keep nothing, so that `domain/` may speak them. */
const PURE_WORDS = /^shared\/(dates|periods?|money|decimals?|errors|refusal|common-refusals|text-length|names|ids|permissions)\.ts$/;

/** Packages that only compute. */
const PURE_PACKAGES = ['decimal.js', 'canonicalize'];

const SQL_PACKAGES = ['drizzle-orm', 'postgres', 'pg'];

/** Tables of a subgraph that stand in a file of their own, by theme. */
const THEMES = {
  accounts: [
    'account-life',
    'change-parts',
    'consents',
    'conversations',
    'inbox',
    'mail',
    'maintenance',
    'messages',
    'news',
    'presence',
    'sign-in',
    'user-groups',
  ],
  organization: ['obligations'],
  personnel: ['managing-authority'],
};

const isSql = (name) => SQL_PACKAGES.some((sql) => name === sql || name.startsWith(`${sql}/`));

const roomOf = (file) => {
  const [first, second] = file.split('/');
  return first === 'subgraphs' || first === 'clients' ? `${first}/${second}` : first;
};

const isTest = (file) => file.endsWith('.test.ts') || file.startsWith('tests/') || file.startsWith('bench/');

/** `subgraphs/personnel/src/operations/appoint-person.ts` → `operations`; a file directly in `src/` is its own name. */
const layerOf = (file) =>
  file
    .split('/')
    .slice(2)
    .filter((part) => part !== 'src')[0];

/**
 * Where an import leads: a path from the root of the repository, or the name of a package (`node:` names included).
 * @param {string} from path of the importing file from the root of the repository, with `/`
 */
export const targetOf = (from, specifier) => {
  if (specifier.startsWith('.')) return { file: posix.normalize(posix.join(posix.dirname(from), specifier)) };
  const own = /^@hoso\/([^/]+)(?:\/(.*))?$/.exec(specifier);
  if (!own) return { package: isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier };
  const [, name, rest = ''] = own;
  const folder = ROOMS.includes(name) ? name : name.startsWith('client-') ? `clients/${name.slice(7)}` : `subgraphs/${name}`;
  return { file: posix.normalize(`${folder}/${rest}`) };
};

const fromDomain = (from, to) => {
  if (to.package) return PURE_PACKAGES.includes(to.package) ? null : 'domain/ decides without I/O: no packages but those that only compute';
  const room = roomOf(from);
  if (to.file.startsWith(`${room}/src/domain/`) || to.file === `${room}/src/generated.ts` || PURE_WORDS.test(to.file)) return null;
  return 'domain/ imports only its siblings, generated.ts and the pure words of shared (dates, money, errors)';
};

const insideSubgraph = (layer, to) => {
  const target = layerOf(to);
  if (layer === 'repository' && ['operations', 'resolvers', 'access.ts', 'context.ts', 'subgraph.ts'].includes(target))
    return `repository/ is the lowest layer; it never imports ${target}`;
  if (layer === 'operations' && ['resolvers', 'access.ts', 'subgraph.ts'].includes(target))
    return `operations/ never import ${target}: resolvers call operations, not the other way`;
  return null;
};

const fromSubgraph = (from, to) => {
  const room = roomOf(from);
  const layer = layerOf(from);
  const test = isTest(from);
  if (to.package) return isSql(to.package) && layer !== 'repository' && !test ? 'only repository/ and db/ speak SQL' : null;
  const target = roomOf(to.file);
  if (target === room) return test ? null : insideSubgraph(layer, to.file);
  if (target === 'shared') return null;
  if (target === 'db') {
    if (test || /^db\/[^/]+\.ts$/.test(to.file)) return null;
    const own = room.slice('subgraphs/'.length);
    if (![own, ...(THEMES[own] ?? [])].some((name) => to.file === `db/schema/${name}.ts`))
      return 'a subgraph imports only its own part of db: db/schema/<own>.ts and db/*.ts';
    // An operation names its ledger of requests; what it can do with a table without drizzle-orm is hand it on.
    return layer === 'repository' || layer === 'operations' ? null : 'tables belong to repository/, the only SQL';
  }
  return null;
};

/**
 * Why `from` may not import `to`, or null when it may. Both are paths from the root of the repository.
 * @param {string} from
 * @param {{ file: string } | { package: string }} to
 * @returns {string | null}
 */
export const refusalOf = (from, to) => {
  const room = roomOf(from);
  const target = to.file && roomOf(to.file);
  const test = isTest(from);

  if (target && target !== room && !from.startsWith('tests/') && !from.startsWith('bench/')) {
    if (room.startsWith('subgraphs/') && target.startsWith('subgraphs/'))
      return 'a subgraph never imports another subgraph: refer to its entity by id';
    if (target === 'tests' && !test) return 'only tests import from tests/';
    if (target === 'launcher' && !test && !room.startsWith('clients/')) return 'only tests and clients import the launcher';
    // The explorer is the one client that a server hands out.
    if (target.startsWith('clients/') && !(room === 'launcher' && target === 'clients/explorer')) return 'nobody imports a client';
    if (target === 'gateway' && !test && room !== 'launcher') return 'only the launcher and tests import the gateway';
    if (room === 'shared' && !test) return 'shared imports nothing of ours: it holds words that every room speaks';
    if (room === 'gateway' && !test && target !== 'shared') return 'the gateway knows the subgraphs by their schema only';
    if (room === 'db' && target.startsWith('subgraphs/') && !(from.startsWith('db/seed/') && layerOf(to.file) === 'domain'))
      return 'db stands below the subgraphs; only db/seed may borrow their domain/ rules';
    if (room.startsWith('clients/') && !test && target !== 'shared' && target !== 'launcher')
      return 'a client is a program of our users: it asks the graph';
  }
  if (room.startsWith('subgraphs/') && layerOf(from) === 'domain' && !test) return fromDomain(from, to);
  if (room.startsWith('subgraphs/')) return fromSubgraph(from, to);
  if (to.package && isSql(to.package) && !test && (room === 'shared' || room === 'gateway' || room.startsWith('clients/')))
    return 'only repository/ and db/ speak SQL';
  return null;
};

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: { type: 'problem', schema: [], messages: { refused: "'{{specifier}}': {{why}}." } },
  create: (context) => {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const why = refusalOf(from, targetOf(from, source.value));
      if (why) context.report({ node: source, messageId: 'refused', data: { specifier: source.value, why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};
