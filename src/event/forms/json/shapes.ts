import { type Diagnostic, groupDigits, type JsonNode } from '../../../engine';
import { findField } from '../../../vocabulary';
import { problemAt } from '../../problem';
import { codeAsJson, type CodeEntry, type CodeValue, jsonValue, textValue } from '../code/tree';
import type { JsonRecognizer } from '../form';
import { scoreOf } from '../score';

type ObjectNode = Extract<JsonNode, { readonly type: 'object' }>;

/** An event that is written in JSON, but not as an object of its fields. */
export interface Shape {
  /** The object of its fields. */
  readonly value: CodeValue;
  /** What it is written as, with its article. */
  readonly phrase: string;
  /** What else should be known, such as what is not read. */
  readonly notes: readonly Diagnostic[];
  /** How much its names look like those of an event, as `scoreOf` counts. */
  readonly score: number;
}

const MIN_SCORE = 2;
const MAX_ITEMS = 2000;

/**
 * Finds the fields of an event in a value that has them as a list of names and values, as rows under a list of names, as
 * lists of one item each, or as the typed values of a database. Undefined for any other value.
 */
export function shapeOf(node: JsonNode, text: string): Shape | undefined {
  const found =
    node.type === 'array'
      ? (namedItems(node.items, text) ?? rowsOf(node.items, text))
      : node.type === 'object'
        ? (columnsOf(node, text) ?? series(node, text) ?? singles(node, text) ?? typed(node, text))
        : undefined;
  if (found === undefined || found.entries.length === 0) return undefined;
  const score = scoreOf(found.entries.map(({ key }) => key));
  if (score < MIN_SCORE) return undefined;
  const { entries, phrase, notes = [] } = found;
  return { value: { type: 'object', entries, from: node.from, to: node.to }, phrase, notes, score };
}

/** Recognizes JSON with an event that is not written as an object of its fields. */
export const readShape: JsonRecognizer = (text, node) => {
  const shape = shapeOf(node, text);
  if (shape === undefined) return undefined;
  return { ...codeAsJson(text, shape.value), phrase: shape.phrase, label: 'JSON', notes: shape.notes };
};

interface Found {
  readonly entries: readonly CodeEntry[];
  readonly phrase: string;
  readonly notes?: readonly Diagnostic[];
}

const NAME = /^(?:name|key|field|param(?:eter)?|column|attribute|property|k)$/i;
const VALUE = /^(?:value|val|v)$/i;

function namedItems(items: readonly JsonNode[], text: string): Found | undefined {
  const entries: CodeEntry[] = [];
  for (const item of items.slice(0, MAX_ITEMS)) {
    if (item.type !== 'object') return undefined;
    const name = item.entries.find(({ key }) => NAME.test(key))?.value;
    const value = item.entries.find(({ key }) => VALUE.test(key))?.value;
    if (name?.type !== 'string' || value === undefined || name.from > value.from) return undefined;
    entries.push({ key: name.value, keyAt: name, value: plain(value, text) });
  }
  return { entries, phrase: 'a list of names and values in JSON' };
}

function rowsOf([names, row]: readonly JsonNode[], text: string): Found | undefined {
  return names?.type === 'array' && row?.type === 'array' ? cellsOf(names.items, row.items, text) : undefined;
}

function cellsOf(names: readonly JsonNode[], row: readonly JsonNode[], text: string): Found | undefined {
  const entries: CodeEntry[] = [];
  for (const [index, name] of names.slice(0, MAX_ITEMS).entries()) {
    const value = row[index];
    const key = name.type === 'object' ? name.entries.find((each) => NAME.test(each.key))?.value : name;
    if (key?.type !== 'string' || value === undefined) return undefined;
    // Names and values are apart, so both are at the value.
    entries.push({ key: key.value, keyAt: { from: value.from, to: value.from }, value: plain(value, text) });
  }
  return { entries, phrase: 'rows under a list of names in JSON' };
}

const COLUMNS = /^(?:columns|fields|header|headers|schema|metaData)$/i;
const ROWS = /^(?:rows|data|values|records)$/i;

function columnsOf({ entries }: ObjectNode, text: string): Found | undefined {
  const columns = entries.find(({ key }) => COLUMNS.test(key))?.value;
  const rows = entries.find(({ key }) => ROWS.test(key))?.value;
  // BigQuery has the names in the fields of a schema, and each value of a row in an object.
  const names = columns?.type === 'object' ? memberOf(columns, 'fields') : columns;
  if (names?.type !== 'array' || rows?.type !== 'array') return undefined;
  const [first] = rows.items;
  const row = first?.type === 'object' ? memberOf(first, 'f') : first;
  if (row?.type !== 'array') return undefined;
  const cells = first === row ? row.items : row.items.map((cell) => memberOf(cell, 'v') ?? cell);
  return cellsOf(names.items, cells, text);
}

function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.type === 'object' ? node.entries.find(({ key }) => key === name)?.value : undefined;
}

// As pandas writes a data frame: for each name the values of all rows, in a list or under the numbers of the rows.
function series({ entries: [first, ...others] }: ObjectNode, text: string): Found | undefined {
  const count = first && rowsUnder(first.value)?.length;
  if (first === undefined || count === undefined || count < 2) return undefined;
  const columns = [first, ...others];
  if (columns.some(({ value }) => rowsUnder(value)?.length !== count)) return undefined;
  const entries = columns.flatMap(({ key, keyAt, value }): CodeEntry[] => {
    const row = rowsUnder(value)?.[0];
    return row === undefined ? [] : [{ key, keyAt, value: plain(row, text) }];
  });
  const message = `There are ${groupDigits(count)} rows; only the first is read.`;
  const notes = [problemAt(first.keyAt, 'info', 'event-rows', message)];
  return { entries, phrase: 'columns of values', notes };
}

function rowsUnder(node: JsonNode): readonly JsonNode[] | undefined {
  if (node.type === 'array') return node.items;
  const isNumbered = node.type === 'object' && node.entries.every(({ key }, index) => key === String(index));
  return isNumbered ? node.entries.map(({ value }) => value) : undefined;
}

// As servers read the parameters of a query, each of which may be given several times.
function singles({ entries }: ObjectNode, text: string): Found | undefined {
  const unwrapped: CodeEntry[] = [];
  for (const { key, keyAt, value } of entries) {
    if (value.type !== 'array') return undefined;
    const [only, more] = value.items;
    if (more !== undefined) {
      unwrapped.push({ key, keyAt, value: plain(value, text) });
      continue;
    }
    unwrapped.push({ key, keyAt, value: only === undefined ? textValue('', value) : plain(only, text) });
  }
  return { entries: unwrapped, phrase: 'lists of values' };
}

// How databases write the type of a value: DynamoDB, MongoDB and Firestore; and Avro, where a field may have several.
const TYPES =
  /^(?:string|int|long|float|double|boolean|S|N|BOOL|NULL|M|L|\$oid|\$date|\$numberDecimal|\$numberLong|\$numberInt|\$numberDouble|stringValue|integerValue|doubleValue|booleanValue|timestampValue|nullValue|mapValue)$/;

function typed(node: ObjectNode, text: string): Found | undefined {
  const isTyped = ({ value }: { readonly value: JsonNode }) => unwrap(value) !== undefined;
  const fields = node.entries.filter(({ key }) => findField(key) !== undefined);
  // MongoDB has texts without a type.
  const isMongo = fields.some(
    ({ value }) => value.type === 'object' && value.entries[0]?.key.startsWith('$'),
  );
  const isNamed = fields.some(
    ({ key, value }) => findField(key)?.name === 'event_name' && !isTyped({ value }),
  );
  if ((isNamed && !isMongo) || !fields.some(isTyped)) return undefined;
  const entries = node.entries.map(({ key, keyAt, value }) => ({ key, keyAt, value: plain(value, text) }));
  return { entries, phrase: 'the typed values of a database' };
}

function unwrap(node: JsonNode): JsonNode | undefined {
  const [only, more] = node.type === 'object' ? node.entries : [];
  return only !== undefined && more === undefined && TYPES.test(only.key) ? only.value : undefined;
}

// Recursion is safe: the JSON reader limits the depth.
function plain(node: JsonNode, text: string): CodeValue {
  const inner = unwrap(node);
  if (inner !== undefined && node.type === 'object') return typedValue(node, inner, text);
  const { from, to } = node;
  if (node.type === 'object') {
    const entries = node.entries.map(({ key, keyAt, value }) => ({ key, keyAt, value: plain(value, text) }));
    return { type: 'object', entries, from, to };
  }
  if (node.type === 'array') {
    return { type: 'list', items: node.items.map((item) => plain(item, text)), from, to };
  }
  return jsonValue(text.slice(from, to), node);
}

function typedValue({ entries: [entry] }: ObjectNode, inner: JsonNode, text: string): CodeValue {
  const type = entry?.key ?? '';
  if (/^(?:NULL|nullValue)$/.test(type)) return jsonValue('null', inner);
  if (inner.type === 'string' && /^(?:N|\$number\w+|integerValue|doubleValue)$/.test(type)) {
    return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(inner.value)
      ? jsonValue(inner.value, inner)
      : textValue(inner.value, inner);
  }
  const fields =
    inner.type === 'object' && type === 'mapValue'
      ? inner.entries.find(({ key }) => key === 'fields')
      : undefined;
  return plain(fields?.value ?? inner, text);
}
