import type { HashAlgorithm, Macro } from './macro';

/**
 * How a macro is marked in a template: `(name)`, `{name}`, `$$sdk(name)`, `$$click(name)`,
 * or `{{name}}` as Leanplum writes it.
 */
export type Notation = 'paren' | 'brace' | 'sdk' | 'click' | 'double-brace';

/** What a name in a template stands for. */
export interface MacroMatch {
  readonly macro: Macro;
  /** Set when the name is that of a hashed variant. */
  readonly hash?: HashAlgorithm;
  /** True when the name is written exactly as in the vocabulary; false when only case, `-`, `_` or blanks differ. */
  readonly exact: boolean;
  /** True when the name is the canonical one; false for any other spelling. */
  readonly canonical: boolean;
}

/** A template language: its notations, its macros, and the look-up from a name to a macro. */
export interface Vocabulary {
  readonly id: string;
  readonly notations: readonly Notation[];
  readonly macros: readonly Macro[];
  /** The method of the request that a URL on its own stands for; `GET` when absent. */
  readonly method?: 'POST';
  /** Finds the macro a name stands for: exact name first, then any spelling in which case, `-`, `_` and blanks do not count. */
  find(name: string): MacroMatch | undefined;
  /** Brings a name into the form in which names are compared. */
  normalize(name: string): string;
}

/** Strips what does not count when names are compared: case, `-`, `_` and blanks. */
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
