import { basename } from 'node:path';

const EMPTY_WORDS = /^(index|utils?|helpers?|common|service|manager|misc)(\.test)?\.(ts|mjs)$/;

/** A file is named for its one idea (`style.md` §3.13), so the next reader finds it by the word he has in mind. */
/** @type {import('eslint').Rule.RuleModule} */
export const fileNames = {
  meta: { type: 'suggestion', schema: [], messages: { empty: "'{{name}}' says nothing: name the file for its one idea." } },
  create: (context) => ({
    Program: (node) => {
      const name = basename(context.filename);
      if (EMPTY_WORDS.test(name)) context.report({ node, messageId: 'empty', data: { name } });
    },
  }),
};
