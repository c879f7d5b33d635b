import type { MacroSource, Platform } from '../../vocabulary';
import type { Evidence } from '../../vocabulary/reference';
import { referenceEntries } from './collect';
import type { ReferenceEntry, ReferenceKind, ReferenceMaterial, ReferenceUse } from './entry';
import { scoreOf } from './score';
import { type Findable, findableText, searchTerms } from './words';

/** All entries of a reference, prepared for searching. */
export interface ReferenceIndex {
  /** Each entry with the words by which it is found, in the order of the reference. */
  readonly rows: readonly { readonly entry: ReferenceEntry; readonly findable: Findable }[];
}

/** A search. An absent filter, or one without items, lets everything pass. */
export interface ReferenceQuery {
  /** The typed text. */
  readonly text?: string;
  /** The kinds of entry wanted. */
  readonly kinds?: readonly ReferenceKind[];
  /** The kind of postback that must have it. */
  readonly use?: ReferenceUse;
  /** The platform that must have it. */
  readonly platform?: Platform;
  /** The sources wanted, any of them. */
  readonly sources?: readonly MacroSource[];
  /** The evidence levels wanted, any of them. */
  readonly evidence?: readonly Evidence[];
}

/** Prepares a reference for searching; do this once per vocabulary. */
export function indexReference(material: ReferenceMaterial): ReferenceIndex {
  const rows = referenceEntries(material).map((entry) => ({ entry, findable: findableOf(entry) }));
  return { rows };
}

// A hashed macro is also found by the names of what it hashes: `gaid sha1`.
function findableOf({ kind, name, spellings, description, macros }: ReferenceEntry): Findable {
  const names = kind === 'hashed' ? macros.flatMap((macro) => [macro.name, ...macro.spellings]) : [];
  return findableText([name, ...spellings], `${description} ${names.join(' ')}`);
}

/** Finds the entries that match a query, the best first. Without words in its text, all that pass the filters, in the order of the reference. */
export function searchReference({ rows }: ReferenceIndex, query: ReferenceQuery): readonly ReferenceEntry[] {
  const wanted = searchTerms(query.text ?? '');
  const passing = rows.filter(({ entry }) => passes(entry, query));
  if (wanted.whole === '') return passing.map(({ entry }) => entry);
  return passing
    .map(({ entry, findable: text }) => ({ entry, score: scoreOf(text, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

function passes(entry: ReferenceEntry, query: ReferenceQuery): boolean {
  const { kinds = [], use, platform, sources = [], evidence = [] } = query;
  return (
    (kinds.length === 0 || kinds.includes(entry.kind)) &&
    (use === undefined || entry.uses.includes(use)) &&
    (platform === undefined || entry.platforms.includes(platform)) &&
    (sources.length === 0 || sources.some((source) => entry.sources.includes(source))) &&
    (evidence.length === 0 || evidence.some((degree) => degree === entry.evidence))
  );
}
