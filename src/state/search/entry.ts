import type { EventField, Macro, MacroSource, Platform, Vocabulary } from '../../vocabulary';
import type { EventValueKey, Origin, Sureness } from '../../vocabulary/reference';
import type { Documentation } from '../explain';

/** What an entry of the reference is. */
export type ReferenceKind = 'macro' | 'hashed' | 'field' | 'value-key';

/** One thing that can be looked up: a macro, a hashed macro, an event field, or a key of the event value. */
export interface ReferenceEntry {
  readonly kind: ReferenceKind;
  /** The canonical name; of a hashed macro its usual spelling. */
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
  readonly uses: readonly ('install' | 'in-app')[];
  readonly platforms: readonly Platform[];
  /** Where the value originates; empty for a field that no macro reads. */
  readonly sources: readonly MacroSource[];
  readonly origins: readonly Origin[];
  /** How sure it is: as sure as the surest of its origins. Absent when no document has it. */
  readonly sureness?: Sureness;
  readonly notes: readonly string[];
}

/** What a reference is built from: a language with its fields, and what people have to know of them. */
export interface ReferenceMaterial {
  readonly vocabulary: Vocabulary;
  readonly documentation: Documentation;
  readonly fields: readonly EventField[];
  readonly valueKeys: readonly EventValueKey[];
}
