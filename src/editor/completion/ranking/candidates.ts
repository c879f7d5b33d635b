import { findField, type HashAlgorithm, type Macro, type Vocabulary } from '../../../vocabulary';
import type { TemplateLanguage } from '../../language';
import { wordsOf } from '../../../vocabulary/keys';

/** A macro, setting or field that completion can offer. */
export interface Candidate {
  /** The name, without the notation. */
  readonly name: string;
  /** Other spellings of the same. */
  readonly spellings: readonly string[];
  /** What it is; an `echo` is a field of the event that was a parameter of the link, as far as is known. */
  readonly kind: 'macro' | 'hashed' | 'setting' | 'echo' | 'field';
  /** The macro it is, or hashes; absent for settings and event fields. */
  readonly macro?: Macro;
  /** The hash of a hashed macro. */
  readonly algorithm?: HashAlgorithm;
}

const WRITABLE = /^[A-Za-z_][A-Za-z0-9 _.:-]{0,79}$/;

/** Lists everything that can be offered at a macro: macros, settings of the partner, and fields that no macro reads. */
export function* allCandidates({ vocabulary, help }: TemplateLanguage): Generator<Candidate> {
  yield* candidatesOf(vocabulary);
  for (const name of help.settings().keys()) {
    yield { name: `setting:${name}`, spellings: [], kind: 'setting' };
  }
  for (const key of help.event().keys()) {
    const isNew = vocabulary.find(key) === undefined;
    if (isNew && WRITABLE.test(key)) yield { name: key, spellings: [], kind: isEcho(key) ? 'echo' : 'field' };
  }
}

/** Lists the candidates of a vocabulary: each macro and each hashed variant once. */
export function* candidatesOf({ macros }: Vocabulary): Generator<Candidate> {
  for (const macro of macros) {
    const { name, spellings, hashed = [] } = macro;
    yield { name, spellings, kind: 'macro', macro };
    for (const { algorithm, spellings: hashes } of hashed) {
      const [usual, ...others] = hashes;
      if (usual !== undefined) yield { name: usual, spellings: others, kind: 'hashed', macro, algorithm };
    }
  }
}

// The link's own parameters are those that begin with `af_`, and those that AppsFlyer does not know (BASE).
function isEcho(key: string): boolean {
  return findField(key) === undefined || key.startsWith('af_');
}

/** Lists the names by which a candidate can be meant: for a setting without `setting:`. */
export function namesOf({ name, spellings, kind }: Candidate): readonly string[] {
  return kind === 'setting' ? [name.slice('setting:'.length)] : [name, ...spellings];
}

/** Returns a name as its words in lower case, without anything between them. */
export function joinedOf(name: string): string {
  return wordsOf(name).join('');
}
