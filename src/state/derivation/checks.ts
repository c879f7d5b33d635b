import type { Decoded, Diagnostic } from '../../engine';
import type { ReadEvent } from '../../event';
import type { ForeignTemplate, LintInput } from '../../lint';
import type { Verdict } from '../../partners';
import type { Problem, ReadAsView } from '../../views';

/** The functions that find problems. They load separately, because a request can be shown without them. */
export interface Checks {
  /** Checks the template and the request rendered from it. */
  readonly lint: (input: LintInput) => readonly Diagnostic[];
  /** Checks the fields of an event that could be read. */
  readonly checkEvent: (reading: ReadEvent) => readonly Diagnostic[];
  /** True when a template may be written for another system, so it is worth loading what recognizes those. */
  readonly mayBeForeign: (rendering: LintInput['rendering'], segments: LintInput['segments']) => boolean;
}

/** The functions that recognize other templates than AppsFlyer’s. They are loaded only for a text that may be such. */
export interface Recognition {
  /** Recognizes a template that is written for another system; undefined for any other. Absent when it could not be loaded. */
  readonly foreign?: (
    rendering: LintInput['rendering'],
    segments: LintInput['segments'],
  ) => ForeignTemplate | undefined;
  /** Finds a template inside of a command or a link, which is then its one problem. Absent when it could not be loaded. */
  readonly inside?: (text: string) => Diagnostic | undefined;
}

/** Reads a request as the stack of an id does; undefined for the id of none. */
export type ReadAs = (id: string, text: string, decoded: Decoded) => ReadAsView | undefined;

/** The problems and the verdict as of the last pause in typing. */
export interface DisplayedProblems {
  /** Problems in the template. */
  readonly template: readonly Diagnostic[];
  /** Problems in the event. */
  readonly event: readonly Diagnostic[];
  /** Both lists, the worst problems first, with line and column. */
  readonly all: readonly Problem[];
  /** The problems of the template that are hidden because their kind is ignored, with line and column. */
  readonly ignored: readonly Problem[];
  /** Whether the request is sent and accepted; undefined until the partner rules have loaded, and where none apply. */
  readonly verdict: Verdict | undefined;
  /** The other system that the template may be written for; undefined for any other template, and once it is kept as text. */
  readonly foreign: ForeignTemplate | undefined;
}
