import type { Span } from '../engine';

/** A macro of another system as it is written in a template. */
export interface Token extends Span {
  /** The text as written, brackets included. */
  readonly written: string;
  /** The name to look it up by. */
  readonly name: string;
  /** Names to try when the one before has no value; empty for most. */
  readonly fallbacks: readonly string[];
  /** The template of Branch's that it is filled from; absent for most. */
  readonly template?: string;
  /** What follows or surrounds the name and cannot be written with AppsFlyer’s macros, in words; absent when nothing does. */
  readonly extra?: string;
  /** What follows or surrounds the name and changes little, in words; absent when nothing does. */
  readonly remark?: string;
}
