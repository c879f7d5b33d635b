import { OPTION_NAMES } from '../../engine';
import { quoted, type TemplateChange } from './difference';
import { isNamed, pairSlots, type SlotPair } from './pair';
import { type ReadSide, readSide, type SentSlot, type TemplateSide } from './side';
import { valueChange } from './value';

/**
 * Compares two templates in meaning: what is sent, where and under which name, and how it is rendered. Line breaks,
 * notation, spellings of macros and of escapes do not count. Where only those differ, that is the one change. Empty for templates that are sent the same. Total for any two texts.
 */
export function compareTemplates(before: TemplateSide, after: TemplateSide): readonly TemplateChange[] {
  const [one, other] = [readSide(before), readSide(after)];
  const { pairs, removed, added } = pairSlots(one.slots, other.slots);
  const changes = [
    ...addressChanges(one, other),
    ...pairs.flatMap(pairChanges),
    ...removed.map((slot) => presence('removed', slot)),
    ...added.map((slot) => presence('added', slot)),
    ...orderChange(pairs, other.slots),
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

function addressChanges(before: ReadSide, after: ReadSide): readonly TemplateChange[] {
  return (['method', 'scheme'] as const)
    .filter((name) => before[name] !== after[name])
    .map((name) => {
      const [old, now] = [before[name], after[name]].map((text) => (text === '' ? 'none' : quoted(text)));
      const code = name === 'method' ? 'method' : 'address';
      return { code, name, sentence: `The ${name} is ${now ?? ''} instead of ${old ?? ''}.` };
    });
}

function pairChanges({ before, after }: SlotPair): readonly TemplateChange[] {
  const { name, place } = before;
  const changes: TemplateChange[] = [];
  if (after.name !== name) {
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

// The order is about parameters of one place that both templates have.
function orderChange(pairs: readonly SlotPair[], after: readonly SentSlot[]): readonly TemplateChange[] {
  const places = new Map(after.map((slot, index) => [slot, index]));
  const stayed = pairs.filter((pair) => isNamed(pair.before.place) && pair.before.place === pair.after.place);
  const isMoved = stayed.some((pair, index) => {
    const next = stayed[index + 1];
    if (next?.before.place !== pair.before.place) return false;
    return (places.get(next.after) ?? 0) < (places.get(pair.after) ?? 0);
  });
  return isMoved ? [{ code: 'order', name: 'order', sentence: 'The parameters are in another order.' }] : [];
}

function optionChanges({ options: before }: TemplateSide, { options: after }: TemplateSide) {
  return OPTION_NAMES.filter((name) => before[name] !== after[name]).map((name): TemplateChange => {
    const sentence = `The rendering option ${quoted(name)} is ${quoted(String(after[name]))} instead of ${quoted(String(before[name]))}.`;
    return { code: 'option', name, sentence };
  });
}
