import { hash } from '../../engine';
import { type EventField, FIELD_TYPE_WORDS, type HashAlgorithm, type Macro } from '../../vocabulary';
import type { EventValueKey, Origin } from '../../vocabulary/reference';
import { surestOf } from '../macro';
import type { ReferenceEntry, ReferenceMaterial, ReferenceRule, ReferenceUse } from './entry';

/** Lists every entry: macros, each followed by its hashed variants, then fields, keys of the event value, and rules. */
export function referenceEntries(material: ReferenceMaterial): readonly ReferenceEntry[] {
  return [
    ...material.vocabulary.macros.flatMap((macro) => macroEntries(macro, material)),
    ...material.fields.map((field) => fieldEntry(field, material)),
    ...material.valueKeys.map(valueKeyEntry),
    ...(material.rules ?? []).map(ruleEntry),
  ];
}

function macroEntries(macro: Macro, { documentation }: ReferenceMaterial): ReferenceEntry[] {
  const { name, spellings, hashed = [] } = macro;
  const known = documentation.macroReference(name);
  const { description = '', format = '', example = '', origins = [], notes = [] } = known ?? {};
  const common = { ...reachOf([macro]), ...evidenceOf(origins), macros: [macro], notes };
  const plain = { ...common, kind: 'macro', name, spellings, description, format, example } as const;
  const variants = hashed.flatMap(({ algorithm, spellings: [usual, ...others] }): ReferenceEntry[] => {
    if (usual === undefined) return [];
    const value = { ...hashedValue(algorithm, description), example: example && hash(algorithm, example) };
    return [{ ...common, ...value, kind: 'hashed', name: usual, spellings: others }];
  });
  return [plain, ...variants];
}

const HASHES: Record<HashAlgorithm, { readonly title: string; readonly format: string }> = {
  sha1: { title: 'SHA-1', format: '40 lower-case hex digits' },
  md5: { title: 'MD5', format: '32 lower-case hex digits' },
};

function hashedValue(algorithm: HashAlgorithm, description: string) {
  const { title, format } = HASHES[algorithm];
  const noun = description.charAt(0).toLowerCase() + description.slice(1);
  return { description: `The ${title} of ${noun}`, format };
}

function fieldEntry(field: EventField, { vocabulary, documentation }: ReferenceMaterial): ReferenceEntry {
  const { name, aliases, type } = field;
  const {
    description = '',
    example = '',
    origins = [],
    notes = [],
  } = documentation.fieldReference(name) ?? {};
  const macros = vocabulary.macros.filter(({ fields }) => fields.includes(name));
  const text = { name, spellings: aliases, description, format: FIELD_TYPE_WORDS[type], example, notes };
  return { kind: 'field', ...text, macros, ...reachOf(macros), ...evidenceOf(origins) };
}

// The keys of AppsFlyer's SDK, as its developer hub lists them.
const PREDEFINED: readonly Origin[] = [{ document: 'DEVHUB', evidence: 'documented' }];

function valueKeyEntry({ name, type }: EventValueKey): ReferenceEntry {
  const description = "A parameter of the event value that AppsFlyer's SDK predefines.";
  const format = type.replace('-', ' ');
  const text = { name, spellings: [], description, format, example: '', notes: [] };
  const reach = { uses: ['in-app'], platforms: ['android', 'ios'], sources: ['SDK'] } as const;
  return { kind: 'value-key', ...text, macros: [], ...reach, ...evidenceOf(PREDEFINED) };
}

function ruleEntry({ title, text, origins }: ReferenceRule): ReferenceEntry {
  const nothing = { spellings: [], format: '', example: '', notes: [], macros: [] };
  return { kind: 'rule', name: title, description: text, ...nothing, ...reachOf([]), ...evidenceOf(origins) };
}

function evidenceOf(origins: readonly Origin[]): Pick<ReferenceEntry, 'origins' | 'evidence'> {
  const evidence = surestOf(origins);
  return evidence === undefined ? { origins } : { origins, evidence };
}

// A field that no macro reads may be in any postback on any platform.
function reachOf(macros: readonly Macro[]): Pick<ReferenceEntry, 'uses' | 'platforms' | 'sources'> {
  const isAny = macros.length === 0;
  const uses = USES.filter((wanted) => isAny || macros.some((macro) => isUsedFor(macro, wanted)));
  const platforms = (['android', 'ios'] as const).filter(
    (wanted) => isAny || macros.some(({ platform = wanted }) => platform === wanted),
  );
  return { uses, platforms, sources: [...new Set(macros.flatMap(({ source }) => source ?? []))] };
}

const USES = ['install', 'in-app', 'message', 'ab-test'] as const satisfies readonly ReferenceUse[];

function isUsedFor({ use, events }: Macro, wanted: ReferenceUse): boolean {
  if (events !== undefined) return events === 'any' || events === wanted;
  return use === wanted || (use === 'both' && (wanted === 'install' || wanted === 'in-app'));
}
