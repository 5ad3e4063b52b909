export { TEST_NEEDS, WINDOW_NEEDS, ensureSystemPackages } from './packages.ts';
export { missingLibraries } from './libraries.ts';
export { hasScreen, openDisplay, withDisplay, type Display } from './display.ts';
