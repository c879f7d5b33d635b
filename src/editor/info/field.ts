import { type Template, writeMacro } from '../../engine';
import { findField, type Vocabulary } from '../../vocabulary';
import * as reference from '../../vocabulary/reference';
import { originFacts, typeOf } from './facts';
import type { EventHelp } from '../help';
import type { Fact, Info } from './info';

/** Explains a key of the event, given the path to it; undefined for keys inside values that the app defines. */
export function keyInfo(path: readonly string[], help: EventHelp): Info | undefined {
  const [first = '', second] = path;
  if (second === undefined) return fieldInfo(first, help);
  if (!isAppsFlyer(help)) return undefined;
  const isEventValue = path.length === 2 && findField(first)?.name === 'event_value';
  return isEventValue ? eventValueInfo(second) : undefined;
}

function fieldInfo(key: string, help: EventHelp): Info {
  if (!isAppsFlyer(help)) return ownFieldInfo(key, help);
  const field = findField(key);
  const readers = readersOf(field?.name ?? key, help);
  if (field === undefined) {
    const text = 'No document names this field. A macro with the same name sends it unchanged.';
    return { title: key, text, facts: readers, notes: [] };
  }
  const documentation = reference.fieldReference(field.name);
  const { description = '', example = '', origins = [], notes = [] } = documentation ?? {};
  const facts: Fact[] = [
    { label: 'Type', value: typeOf(field) },
    ...(field.name === key ? [] : [{ label: 'Same as', value: field.name, code: true }]),
    ...(example === '' ? [] : [{ label: 'Example', value: example, code: true }]),
    ...readers,
    ...originFacts(origins, reference),
  ];
  return { title: key, text: description, facts, notes };
}

function isAppsFlyer({ vocabulary }: EventHelp): boolean {
  return vocabulary.id === 'appsflyer';
}

// In another language the fields of the event are those that its macros read.
function ownFieldInfo(key: string, help: EventHelp): Info {
  const { documentation, vocabulary } = help;
  const isKnown = vocabulary.macros.some(({ fields }) => fields.includes(key));
  const known = isKnown ? documentation?.fieldReference(key) : undefined;
  const text =
    known?.description ?? 'No document names this field. A macro with the same name sends it unchanged.';
  const example = known?.example ?? '';
  const facts: Fact[] = [
    ...(example === '' ? [] : [{ label: 'Example', value: example, code: true }]),
    ...readersOf(key, help),
    ...(documentation === undefined ? [] : originFacts(known?.origins ?? [], documentation)),
  ];
  return { title: key, text, facts, notes: known?.notes ?? [] };
}

function eventValueInfo(key: string): Info {
  const known = reference.EVENT_VALUE_KEYS.find(({ name }) => name === key);
  if (known === undefined) {
    return { title: key, text: 'A parameter that the app defines.', facts: [], notes: [] };
  }
  const facts = [{ label: 'Type', value: known.type.replace('-', ' ') }];
  return { title: key, text: 'A parameter that AppsFlyer’s SDK predefines.', facts, notes: [] };
}

function readersOf(field: string, help: EventHelp): Fact[] {
  const { vocabulary } = help;
  const notation = vocabulary.notations[0] ?? 'paren';
  const readers = vocabulary.macros.filter(({ fields }) => fields.includes(field)).map(({ name }) => name);
  const names = readers.length === 0 ? [field] : readers;
  const used = usedNames(
    help.template(),
    vocabulary,
    new Set(names.map((name) => vocabulary.normalize(name))),
  );
  return [
    { label: 'Read by', value: names.map((name) => writeMacro(name, notation)).join(' '), code: true },
    {
      label: 'In this template',
      value: used.length === 0 ? 'not used' : used.join(' '),
      code: used.length > 0,
    },
  ];
}

function usedNames(
  { parts, text }: Template,
  vocabulary: Vocabulary,
  wanted: ReadonlySet<string>,
): readonly string[] {
  const used = parts.flatMap((part) => {
    if (part.type !== 'macro') return [];
    const name = vocabulary.find(part.name)?.macro.name ?? part.name;
    return wanted.has(vocabulary.normalize(name)) ? [text.slice(part.from, part.to)] : [];
  });
  return [...new Set(used)];
}
