import { normalizeName } from '../../vocabulary';
import { isParameter, type PreparedCandidate } from './candidate';
import { isLeaf } from './json-places';
import { placedText, type ReceivedRequest, type ReceivedText } from './read-request';
import type { Slot } from './slots';

/** How a text of the template was found in the request. */
export type PairedBy = 'name' | 'entity' | 'spelling' | 'moved' | 'meaning' | 'value' | 'place';

/** A text of the template and the text of the request that was rendered from it. */
export interface Pair {
  /** The text of the template; absent for what the template does not have. */
  readonly slot?: Slot;
  /** The text of the request; absent for what did not arrive. */
  readonly received?: ReceivedText;
  /** How the two were found to belong together; absent when there is only one. */
  readonly by?: PairedBy;
}

/** Finds the one of the texts left over that a text of the template was renamed to. */
export type Judge = (
  slot: Slot,
  left: readonly ReceivedText[],
) => { readonly received: ReceivedText; readonly by: PairedBy } | undefined;

/** The parameters and JSON values of a request by name, and those that are already paired. */
interface Open {
  readonly byName: ReadonlyMap<string, readonly ReceivedText[]>;
  readonly taken: Set<ReceivedText>;
  /** How many texts of a name are taken for certain, so they are not looked through again. */
  readonly passed: Map<string, number>;
}

/**
 * Pairs what a template sends with what was received: by name and order first, then by names that differ in spelling
 * only or are in another place, then as the judge says. Slots come in the order of the template, then what it does not have. A place that the
 * text of the request says nothing about, such as the host in a log line, has no pair.
 */
export function pairUp(prepared: PreparedCandidate, request: ReceivedRequest, judge: Judge): readonly Pair[] {
  const open: Open = { byName: indexNames(request), taken: new Set(), passed: new Map() };
  const slots = prepared.slots.filter(({ place }) => isParameter(place));
  const found = new Map<Slot, Pair>();
  const pairBy = (by: PairedBy, find: (slot: Slot) => ReceivedText | undefined) => {
    for (const slot of slots) {
      const received = found.has(slot) ? undefined : find(slot);
      if (received === undefined) continue;
      open.taken.add(received);
      found.set(slot, { slot, received, by });
    }
  };
  pairBy('name', ({ place, name }) => named(open, place, name));
  if (found.size < slots.length) {
    pairBy('entity', ({ place, name }) => named(open, place, `amp;${name}`));
    pairBy('spelling', ({ place, name }) => named(open, place, `?${name}`));
    pairBy('spelling', spelled(open, request));
    pairBy('moved', ({ place, name }) => elsewhere(open, place, name));
    const inText = slots.filter(({ place }) => isInText(place, request));
    judgeRest(inText, found, open, request, judge);
  }
  const paired = prepared.slots.flatMap((slot) => found.get(slot) ?? unpaired(slot, request));
  return [...paired, ...leftOver(request, open).map((received) => ({ received }))];
}

function unpaired(slot: Slot, request: ReceivedRequest): Pair[] {
  if (!isInText(slot.place, request)) return [];
  return isParameter(slot.place) ? [{ slot }] : placedPair(slot, request);
}

function indexNames({ parameters, json }: ReceivedRequest): ReadonlyMap<string, readonly ReceivedText[]> {
  const byName = new Map<string, ReceivedText[]>();
  for (const received of parameters) addByName(byName, received);
  for (const received of json) addByName(byName, received);
  return byName;
}

function addByName(byName: Map<string, ReceivedText[]>, received: ReceivedText): void {
  const list = byName.get(received.name);
  if (list === undefined) byName.set(received.name, [received]);
  else list.push(received);
}

function named({ byName, taken, passed }: Open, place: string, name: string): ReceivedText | undefined {
  const list = byName.get(name) ?? [];
  const isFree = (received: ReceivedText) => received.place === place && !taken.has(received);
  if (list.length < 2) return list.find(isFree);
  const key = `${place} ${name}`;
  let index = passed.get(key) ?? 0;
  for (let each = list[index]; each !== undefined && !isFree(each); each = list[index]) index += 1;
  passed.set(key, index);
  return list[index];
}

const PARAMETER_PLACES = ['query', 'form', 'json'] as const;

// A parameter of the query that arrived in the body, or the other way round.
function elsewhere(open: Open, place: Slot['place'], name: string): ReceivedText | undefined {
  if (name === '') return undefined;
  const others = PARAMETER_PLACES.filter((other) => other !== place);
  const found = others.flatMap((other) => named(open, other, name) ?? []);
  return found.find(({ node }) => node === undefined || isLeaf(node));
}

// Names that the template has elsewhere are taken by then.
function spelled({ taken }: Open, { parameters, json }: ReceivedRequest) {
  const bySpelling = new Map<string, ReceivedText>();
  for (const received of [...json, ...parameters].reverse()) {
    if (!taken.has(received)) bySpelling.set(`${received.place} ${normalizeName(received.name)}`, received);
  }
  return ({ place, name }: Slot): ReceivedText | undefined => {
    const received = bySpelling.get(`${place} ${normalizeName(name)}`);
    return received === undefined || taken.has(received) ? undefined : received;
  };
}

/** The most texts left over that are compared with each other. */
const MAX_JUDGED = 200;

// A template that shares few names with a request is another one, and guesses about its names would mislead.
function judgeRest(
  slots: readonly Slot[],
  found: Map<Slot, Pair>,
  open: Open,
  request: ReceivedRequest,
  judge: Judge,
): void {
  if (found.size * 3 < slots.length || slots.length - found.size > MAX_JUDGED) return;
  const rest = leftOver(request, open).slice(0, MAX_JUDGED);
  for (const slot of slots) {
    if (found.has(slot)) continue;
    const left = rest.filter((each) => each.place === slot.place && !open.taken.has(each));
    const judged = judge(slot, left);
    if (judged === undefined) continue;
    open.taken.add(judged.received);
    found.set(slot, { slot, ...judged });
  }
}

// A log line says nothing about the body of the request.
function isInText(place: Slot['place'], { outline }: ReceivedRequest): boolean {
  if (place !== 'form' && place !== 'json' && place !== 'body') return true;
  return outline.body !== undefined || outline.headers.length > 0;
}

// A log line has no headers and often no host.
function placedPair(slot: Slot, request: ReceivedRequest): Pair[] {
  const received = placedText(request, slot.place, slot.name);
  if (received !== undefined) return [{ slot, received, by: 'place' }];
  return slot.place === 'header' && request.outline.headers.length > 0 ? [{ slot }] : [];
}

// Of JSON only values that hold no others are told, and none inside a value that a macro became.
function leftOver({ parameters, json }: ReceivedRequest, { taken }: Open): ReceivedText[] {
  let covered = -1;
  const left = parameters.filter((each) => !taken.has(each));
  for (const each of json) {
    if (each.at.from < covered) continue;
    const { node } = each;
    if (taken.has(each)) covered = each.at.to;
    else if (node !== undefined && isLeaf(node)) left.push(each);
  }
  return left;
}
