import type { MacroSource, Platform } from '../../vocabulary';
import type { Sureness } from '../../vocabulary/reference';
import { entriesOf } from './collect';
import type { ReferenceEntry, ReferenceKind, ReferenceMaterial, ReferenceUse } from './entry';
import { scoreOf } from './score';
import { findable, type Findable, wantedOf } from './words';

/** All that can be looked up, made ready for searching. */
export interface ReferenceIndex {
  readonly rows: readonly { readonly entry: ReferenceEntry; readonly findable: Findable }[];
}

/** What is looked for. What is absent, and a list without items, lets everything pass. */
export interface ReferenceQuery {
  readonly text?: string;
  readonly kinds?: readonly ReferenceKind[];
  readonly use?: ReferenceUse;
  readonly platform?: Platform;
  readonly sources?: readonly MacroSource[];
  readonly sureness?: readonly Sureness[];
}

/** Makes a reference ready for searching; to be done once for a vocabulary. */
export function indexReference(material: ReferenceMaterial): ReferenceIndex {
  const rows = entriesOf(material).map((entry) => ({ entry, findable: findableOf(entry) }));
  return { rows };
}

// A hashed macro is also found by the names of what it hashes: `gaid sha1`.
function findableOf({ kind, name, spellings, description, macros }: ReferenceEntry): Findable {
  const names = kind === 'hashed' ? macros.flatMap((macro) => [macro.name, ...macro.spellings]) : [];
  return findable([name, ...spellings], `${description} ${names.join(' ')}`);
}

/** Finds what fits a query, the best first and otherwise in the order of the reference; all that passes for a text without words. */
export function searchReference({ rows }: ReferenceIndex, query: ReferenceQuery): readonly ReferenceEntry[] {
  const wanted = wantedOf(query.text ?? '');
  const passing = rows.filter(({ entry }) => passes(entry, query));
  if (wanted.whole === '') return passing.map(({ entry }) => entry);
  return passing
    .map(({ entry, findable: text }) => ({ entry, score: scoreOf(text, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

function passes(entry: ReferenceEntry, query: ReferenceQuery): boolean {
  const { kinds = [], use, platform, sources = [], sureness = [] } = query;
  return (
    (kinds.length === 0 || kinds.includes(entry.kind)) &&
    (use === undefined || entry.uses.includes(use)) &&
    (platform === undefined || entry.platforms.includes(platform)) &&
    (sources.length === 0 || sources.some((source) => entry.sources.includes(source))) &&
    (sureness.length === 0 || sureness.some((degree) => degree === entry.sureness))
  );
}
