/*
 * What completion needs beyond the macros: what keys mean, and the headings of the list. It is imported by its path in
 * code that loads on demand.
 */
export { KEY_MEANINGS } from './key-meanings';
export type { KeyMeaning, MeaningfulKey } from './key-meanings';
export { MACRO_GROUPS } from './macro-groups';
export type { MacroGroup } from './macro-groups';
