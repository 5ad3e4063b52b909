import { runWithProjectNode } from './bootstrap.mjs';

runWithProjectNode('test.ts');
