import type {
  Documentation,
  EventField,
  Macro,
  MacroSource,
  MessagingEvent,
  Origin,
  Platform,
  Evidence,
  Vocabulary,
} from '../../vocabulary';
import type { EventValueKey } from '../../vocabulary/reference';

/** What an entry of the reference describes. */
export type ReferenceKind = 'macro' | 'hashed' | 'field' | 'value-key' | 'rule';

/** The kinds of event a postback is sent for. */
export type ReferenceUse = 'install' | 'in-app' | MessagingEvent;

/** One thing that can be looked up: a macro, a hashed macro, an event field, a key of the event value, or a rule. */
export interface ReferenceEntry {
  /** What it describes. */
  readonly kind: ReferenceKind;
  /** The canonical name; for a hashed macro its usual spelling, for a rule its title. */
  readonly name: string;
  /** Every other spelling. */
  readonly spellings: readonly string[];
  /** What it is, in a sentence; empty if unknown. */
  readonly description: string;
  /** The format of the value in a few words; empty if unknown. */
  readonly format: string;
  /** An invented value; empty if there is none. */
  readonly example: string;
  /** The macro itself, or the macros that read the field. */
  readonly macros: readonly Macro[];
  /** The kinds of postback that have it; for a field, those of its macros. */
  readonly uses: readonly ReferenceUse[];
  /** The platforms that have it. */
  readonly platforms: readonly Platform[];
  /** Where the value originates; empty for a field that no macro reads, or if the documents do not say. */
  readonly sources: readonly MacroSource[];
  /** The documents that name it, each with its evidence level. */
  readonly origins: readonly Origin[];
  /** The best evidence level of its origins; absent if no document names it. */
  readonly evidence?: Evidence;
  /** What documents contradict or leave open, in sentences. */
  readonly notes: readonly string[];
}

/** A rule that applies to every postback of a language. */
export interface ReferenceRule {
  /** The rule in a few words. */
  readonly title: string;
  /** The rule in sentences. */
  readonly text: string;
  /** The documents it rests on. */
  readonly origins: readonly Origin[];
}

/** What a reference is built from: a language, its event fields and their documentation. */
export interface ReferenceMaterial {
  /** The language. */
  readonly vocabulary: Vocabulary;
  /** The documentation of its macros and fields. */
  readonly documentation: Documentation;
  /** The event fields of the language. */
  readonly fields: readonly EventField[];
  /** The keys that the SDK predefines for an event value. */
  readonly valueKeys: readonly EventValueKey[];
  /** The documented rules for every postback. */
  readonly rules?: readonly ReferenceRule[];
}
