import type { Edit, Span } from '../engine';
import type { NotationRow } from '../vocabulary/notations';
import type { Choice, Match } from './match';

/** What was decided about macros that are not translated by themselves: the text chosen, by the macro as written. */
export type Decisions = ReadonlyMap<string, string>;

/** The decisions before anybody has made one. */
export const NOTHING_DECIDED: Decisions = new Map();

/** A macro of a template in one notation, and what it becomes in the other. */
export interface TranslatedRow {
  /** The macro as written. */
  readonly theirs: string;
  /** Where it is in the template, in UTF-16 offsets; at least one span. */
  readonly spans: readonly Span[];
  /** What it becomes; undefined while nothing was decided. */
  readonly ours: string | undefined;
  /** How well it fits; `unknown` for a macro that no table has. */
  readonly fit: Match['fit'];
  /** What differs and why, in one or more sentences; empty where nothing does. */
  readonly sentence: string;
  /** What may be chosen for it; empty where there is nothing to choose. */
  readonly choices: readonly Choice[];
  /** The row it rests on, with its source and how sure it is; absent for a macro that no table has. */
  readonly row?: NotationRow;
}

/** A template in another notation. Nothing of it is lost: a parameter without a counterpart is switched off. */
export interface Translation {
  /** The template in the other notation. */
  readonly text: string;
  /** The edits that make it of the template, in order and without overlaps; empty when nothing changes. */
  readonly edits: readonly Edit[];
  /** Each macro once, in the order of the template. */
  readonly rows: readonly TranslatedRow[];
}
