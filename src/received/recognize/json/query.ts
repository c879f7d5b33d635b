import type { JsonNode } from '../../../engine';
import { NAMES } from '../names';
import { added, joined, type Mapped } from '../text/mapped';
import { type Pair, parametersIn, type Part, queryOfObject, queryOfPairs } from './pairs';
import { escapeCodes, type JsonObject, objectOf, scalarOf, textOf, valueOf, valuesOf } from './source';

/**
 * Reads the query that an object of a log holds beside the address of its request, which may have one already. Undefined
 * where it holds none.
 */
export function queryIn(source: Mapped, places: readonly JsonObject[], target: string): Part | undefined {
  if (!target.includes('?')) return sentQuery(source, places) ?? decodedQuery(source, places);
  const pairs = insomniaPairs(places);
  return pairs.length === 0 ? undefined : afterOthers(queryOfPairs(source, pairs));
}

function sentQuery(source: Mapped, places: readonly JsonObject[]): Part | undefined {
  for (const place of places) {
    const values = valuesOf(place);
    for (const name of [...NAMES.query, 'search']) {
      const value = values.get(name);
      const text = scalarOf(value);
      // A page has a search, too.
      if (value === undefined || text === undefined || (name === 'search' && !text.startsWith('?'))) continue;
      return { text: textOf(source, value), codes: escapeCodes(source, value) };
    }
  }
  return undefined;
}

const OBJECTS = ['multivaluequerystringparameters', 'querystringparameters', 'query', 'queryparams'];

// A load balancer leaves parameters as they were sent; API Gateway decodes them in payloads of format 1.0 (LAMBDA).
function decodedQuery(source: Mapped, places: readonly JsonObject[]): Part | undefined {
  const list = places.flatMap((place) => pairList(place)).at(0);
  if (list !== undefined) return queryOfPairs(source, list);
  const object = places.flatMap((place) => objectOf(place, OBJECTS) ?? []).at(0) ?? parametersOfGet(places);
  if (object === undefined || object.entries.length === 0) return undefined;
  const isSent = places.some((place) => objectOf(place, ['elb']) !== undefined);
  return queryOfObject(source, object, isSent);
}

// Frameworks log all parameters together; those of a GET are from its query.
function parametersOfGet(places: readonly JsonObject[]): JsonObject | undefined {
  const isGet = places.some((place) =>
    /^get$/i.test(scalarOf(valueOf(place, ['method', 'httpmethod'])) ?? ''),
  );
  const object = isGet
    ? places.flatMap((place) => objectOf(place, ['params', 'parameters']) ?? []).at(0)
    : undefined;
  return object && parametersIn(object);
}

// Insomnia sends the parameters of its table after those of the address.
function insomniaPairs(places: readonly JsonObject[]): readonly Pair[] {
  const request = places.find((place) => scalarOf(valueOf(place, ['type'])) === 'request');
  const list = request && valueOf(request, ['parameters']);
  return list?.type === 'array' ? pairsOfList(list.items) : [];
}

function afterOthers({ text, codes }: Part): Part {
  return { text: joined([added('&', text.origins[0]?.at.from ?? 0), text]), codes };
}

// Sentry keeps decoded parameters as a list of pairs, tools that send requests as a list of objects.
function pairList(place: JsonObject): readonly (readonly Pair[])[] {
  const list = valueOf(place, ['querystring', 'queryparams', 'parameters', 'params', 'query']);
  if (list?.type !== 'array' || list.items.length === 0) return [];
  const pairs = pairsOfList(list.items);
  const isList = list.items.every((item) => item.type === 'array' || item.type === 'object');
  return isList && pairs.length > 0 ? [pairs] : [];
}

/** Reads a list of names and values, as pairs or as objects; what is switched off in it is left out. */
export function pairsOfList(items: readonly JsonNode[]): readonly Pair[] {
  return items.flatMap((item): readonly Pair[] => {
    if (item.type !== 'array' && (item.type !== 'object' || isSwitchedOff(item))) return [];
    const [name, value] =
      item.type === 'array' ? item.items : [valueOf(item, ['name', 'key']), valueOf(item, ['value'])];
    return name !== undefined && value !== undefined ? [[name, value]] : [];
  });
}

function isSwitchedOff(item: JsonObject): boolean {
  const is = (names: readonly string[], text: string) => scalarOf(valueOf(item, names)) === text;
  return is(['disabled'], 'true') || is(['active', 'enabled', 'isactive'], 'false');
}
