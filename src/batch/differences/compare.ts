import { OPTION_NAMES } from '../../engine';
import { quoted, type TemplateChange } from './difference';
import { isNamed, nameKey, pairSlots, type SlotPair } from './pair';
import { type ReadSide, readSide, type SentSlot, type TemplateSide } from './side';
import { shown, valueChange } from './value';

/**
 * Compares two templates in meaning: what is sent, where and under which name, and how it is rendered. Line breaks,
 * notation, spellings of macros and of escapes do not count. Where only those differ, that is the one change. Empty for
 * templates that are sent the same. Total for any two texts.
 */
export function compareTemplates(before: TemplateSide, after: TemplateSide): readonly TemplateChange[] {
  const [one, other] = [readSide(before), readSide(after)];
  const { pairs, removed, added } = pairSlots(one.slots, other.slots);
  const changes = [
    ...addressChanges(one, other),
    ...pairs.flatMap(pairChanges),
    ...removed.map((slot) => presence('removed', slot)),
    ...added.map((slot) => presence('added', slot)),
    ...orderChanges(pairs, other.slots),
    ...optionChanges(before, after),
  ];
  const isRespelled = changes.length === 0 && one.written !== other.written;
  return isRespelled ? [RESPELLED] : changes;
}

const RESPELLED: TemplateChange = {
  code: 'spelling',
  name: 'spelling',
  sentence: 'Only the spelling differs, such as the notation of macros or escapes.',
};

const ADDRESS = ['method', 'scheme', 'credentials', 'fragment'] as const;

function addressChanges(before: ReadSide, after: ReadSide): readonly TemplateChange[] {
  return ADDRESS.filter((name) => before[name] !== after[name]).map((name) => {
    const code = name === 'method' ? 'method' : 'address';
    const instead = `${shown(after[name])} instead of ${shown(before[name])}`;
    // A report is for others to read, so it has no password.
    const isSecret = name === 'credentials';
    return { code, name, sentence: isSecret ? CREDENTIALS : `The ${name} is ${instead}.` };
  });
}

const CREDENTIALS = 'The user name or the password in the address differs.';

function pairChanges({ before, after }: SlotPair): readonly TemplateChange[] {
  const { name, place } = before;
  const changes: TemplateChange[] = [];
  if (nameKey(after) !== nameKey(before)) {
    const sentence = `${quoted(name)} is renamed to ${quoted(after.name)}.`;
    changes.push({ code: 'renamed', name, sentence });
  }
  if (after.place !== place) {
    const sentence = `${quoted(name)} moves from ${PLACES[place]} to ${PLACES[after.place]}.`;
    changes.push({ code: 'place', name, sentence });
  }
  const value = valueChange(before, after);
  return value === undefined ? changes : [...changes, value];
}

/** The places in words. */
const PLACES: Readonly<Record<SentSlot['place'], string>> = {
  method: 'the method',
  host: 'the host',
  path: 'the path',
  query: 'the query',
  header: 'the headers',
  json: 'the JSON body',
  form: 'the form body',
  body: 'the body',
};

function presence(code: 'added' | 'removed', slot: SentSlot): TemplateChange {
  const { name, place } = slot;
  const what = isNamed(place) ? quoted(name) : `The ${name}`;
  const where = place === 'query' || !isNamed(place) ? '' : ` in ${PLACES[place]}`;
  return { code, name, sentence: `${what} is ${code}${where}.` };
}

// The order is about what both templates have, of one place.
function orderChanges(pairs: readonly SlotPair[], after: readonly SentSlot[]): readonly TemplateChange[] {
  const places = new Map(after.map((slot, index) => [slot, index]));
  return ORDERED.flatMap(([place, words]): readonly TemplateChange[] => {
    const stayed = pairs.filter((pair) => pair.before.place === place && pair.after.place === place);
    const order = stayed.map((pair) => places.get(pair.after) ?? 0);
    const isMoved = order.some((at, index) => at < (order[index - 1] ?? 0));
    return isMoved ? [{ code: 'order', name: 'order', sentence: `${words} are in another order.` }] : [];
  });
}

const ORDERED: readonly (readonly [SentSlot['place'], string])[] = [
  ['query', 'The parameters'],
  ['header', 'The headers'],
  ['form', 'The parameters of the form body'],
  ['json', 'The keys of the JSON body'],
];

function optionChanges({ options: before }: TemplateSide, { options: after }: TemplateSide) {
  return OPTION_NAMES.filter((name) => before[name] !== after[name]).map((name): TemplateChange => {
    const sentence = `The rendering option ${quoted(name)} is ${quoted(String(after[name]))} instead of ${quoted(String(before[name]))}.`;
    return { code: 'option', name, sentence };
  });
}
