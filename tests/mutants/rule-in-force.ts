import { changeRule } from './access-tables.ts';
import { mutantOf } from './mutant.ts';

// A set-up file of jest: runs before a test file loads the subgraphs, in its own copy of their modules.
const rule = mutantOf(process.env)?.rule;
if (rule) changeRule(rule);
