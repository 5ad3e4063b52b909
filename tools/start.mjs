import { runWithProjectNode } from './bootstrap.mjs';

runWithProjectNode('start.ts');
