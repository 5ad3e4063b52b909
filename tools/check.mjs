import { runWithProjectNode } from './bootstrap.mjs';

runWithProjectNode('invariants/check.ts');
