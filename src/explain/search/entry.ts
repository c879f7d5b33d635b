import type {
  Documentation,
  EventField,
  Macro,
  MacroSource,
  MessagingEvent,
  Origin,
  Platform,
  Sureness,
  Vocabulary,
} from '../../vocabulary';
import type { EventValueKey } from '../../vocabulary/reference';

/** What an entry of the reference is. */
export type ReferenceKind = 'macro' | 'hashed' | 'field' | 'value-key' | 'rule';

/** The sorts of events a postback is sent for. */
export type ReferenceUse = 'install' | 'in-app' | MessagingEvent;

/** One thing that can be looked up: a macro, a hashed macro, an event field, a key of the event value, or a rule. */
export interface ReferenceEntry {
  readonly kind: ReferenceKind;
  /** The canonical name; of a hashed macro its usual spelling, of a rule its title. */
  readonly name: string;
  readonly spellings: readonly string[];
  readonly description: string;
  /** The form of the value in a few words; empty when that is not known. */
  readonly format: string;
  /** Invented; empty when there is none. */
  readonly example: string;
  /** The macro itself, or the macros that read a field. */
  readonly macros: readonly Macro[];
  /** The postbacks it has to do with; of a field, those that its macros are for. */
  readonly uses: readonly ReferenceUse[];
  readonly platforms: readonly Platform[];
  /** Where the value originates; empty for a field that no macro reads, and where documents do not say. */
  readonly sources: readonly MacroSource[];
  readonly origins: readonly Origin[];
  /** How sure it is: as sure as the surest of its origins. Absent when no document has it. */
  readonly sureness?: Sureness;
  readonly notes: readonly string[];
}

/** A rule that holds for every postback of a language. */
export interface ReferenceRule {
  readonly title: string;
  readonly text: string;
  readonly origins: readonly Origin[];
}

/** What a reference is built from: a language with its fields, and what people have to know of them. */
export interface ReferenceMaterial {
  readonly vocabulary: Vocabulary;
  readonly documentation: Documentation;
  readonly fields: readonly EventField[];
  readonly valueKeys: readonly EventValueKey[];
  /** What holds for every postback, where documents state it. */
  readonly rules?: readonly ReferenceRule[];
}
