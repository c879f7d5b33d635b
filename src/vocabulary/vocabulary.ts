import type { HashAlgorithm, Macro } from './macro';

/**
 * How a macro is marked in a template: `(name)`, `{name}`, `$$sdk(name)`, `$$click(name)`,
 * or `{{name}}` as Leanplum writes it.
 */
export type Notation = 'paren' | 'brace' | 'sdk' | 'click' | 'double-brace';

/** The macro that a name in a template refers to. */
export interface MacroMatch {
  /** The macro. */
  readonly macro: Macro;
  /** Set when the name is that of a hashed variant. */
  readonly hash?: HashAlgorithm;
  /** True when the name is written exactly as in the vocabulary; false when only case, `-`, `_` or spaces differ. */
  readonly exact: boolean;
  /** True when the name is the canonical one; false for any other spelling. */
  readonly canonical: boolean;
}

/** A template language: its notations, its macros, and the look-up of names. */
export interface Vocabulary {
  /** Identifies the language, such as `appsflyer`. */
  readonly id: string;
  /** The notations it has, the usual one first. */
  readonly notations: readonly Notation[];
  /** Its macros, in the order in which they are listed. */
  readonly macros: readonly Macro[];
  /** The method of a template that is only a URL; `GET` when absent. */
  readonly method?: 'POST';
  /** Finds the macro of a name: first by the exact name, then by any spelling, in which case, `-`, `_` and spaces do not count. */
  find(name: string): MacroMatch | undefined;
  /** Returns a name in the form in which names are compared. */
  normalize(name: string): string;
}

/** Returns a name in lower case and without `-`, `_` and spaces, which do not count when names are compared. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}

function* namesOf(macro: Macro): Generator<[string, Omit<MacroMatch, 'exact'>]> {
  yield [macro.name, { macro, canonical: true }];
  for (const spelling of macro.spellings) yield [spelling, { macro, canonical: false }];
  for (const { algorithm, spellings } of macro.hashed ?? []) {
    const [usual, ...others] = spellings;
    if (usual !== undefined) yield [usual, { macro, hash: algorithm, canonical: true }];
    for (const other of others) yield [other, { macro, hash: algorithm, canonical: false }];
  }
}

/** Builds a vocabulary from its rows. Where two rows claim the same name, the earlier one keeps it. */
export function createVocabulary(
  id: string,
  notations: readonly Notation[],
  macros: readonly Macro[],
  more: Pick<Vocabulary, 'method'> = {},
): Vocabulary {
  const exact = new Map<string, MacroMatch>();
  const loose = new Map<string, MacroMatch>();
  for (const macro of macros) {
    for (const [name, match] of namesOf(macro)) {
      const key = normalizeName(name);
      if (!exact.has(name)) exact.set(name, { ...match, exact: true });
      if (!loose.has(key)) loose.set(key, { ...match, exact: false });
    }
  }
  const find = (name: string) => exact.get(name) ?? loose.get(normalizeName(name));
  return { id, notations, macros, ...more, find, normalize: normalizeName };
}
