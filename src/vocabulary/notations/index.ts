import type { SystemId } from '../systems';
import { ADJUST } from './adjust';
import { APPMETRICA } from './appmetrica';
import { BINOM } from './binom';
import { BRANCH } from './branch';
import { BRANCH_ADS } from './branch-ads';
import { EVERFLOW } from './everflow';
import { HASOFFERS } from './hasoffers';
import { KEITARO } from './keitaro';
import type { OtherNotation } from './notation';
import { REDTRACK } from './redtrack';
import { SINGULAR } from './singular';
import { TRACKIER } from './trackier';
import { TUNE } from './tune';
import { VALUETRACK } from './valuetrack';
import { VOLUUM } from './voluum';

export type { Fit, Form, Grammar, NotationRow, OtherNotation, Topic, TwinName } from './notation';
export { STORED_NAMES, STORED_ORIGIN } from './stored';
export { TWINS } from './twins';
export type { TwinValue } from './twins';

const BY_ID: Readonly<Record<SystemId, OtherNotation>> = {
  adjust: ADJUST,
  branch: BRANCH,
  'branch-ads': BRANCH_ADS,
  singular: SINGULAR,
  tune: TUNE,
  hasoffers: HASOFFERS,
  keitaro: KEITARO,
  appmetrica: APPMETRICA,
  voluum: VOLUUM,
  binom: BINOM,
  redtrack: REDTRACK,
  everflow: EVERFLOW,
  trackier: TRACKIER,
  valuetrack: VALUETRACK,
};

/**
 * The notations of other systems, in the order in which they are offered. To add one: its signs in `systems.ts`, a file
 * with its rows and its grammar, a line here, and cases in `test/cases/translate`.
 */
export const NOTATIONS: readonly OtherNotation[] = Object.values(BY_ID);

/** Returns a system's notation. */
export function notationOf(id: SystemId): OtherNotation {
  return BY_ID[id];
}
