import type { Span } from '../../engine';
import { type JsonToken, jsonTokens } from './tokens';

/** An object or a list in a text that is JSON or nearly so; without its closing bracket it goes beyond the text. */
export interface JsonBox extends Span {
  /** True for an object. */
  readonly isObject: boolean;
  /** The box around it; undefined for the outermost. */
  readonly parent: JsonBox | undefined;
  /** The key it is the value of; undefined in a list and outside of all. */
  readonly key: string | undefined;
  /** The keys of an object with their values. */
  readonly properties: readonly JsonProperty[];
}

/** A key of an object with its value. Without a value, it ends where the next key can begin. */
export interface JsonProperty extends Span {
  /** The key as written, without its quotes. */
  readonly name: string;
  /** Its key with the quotes, and its value unless that is a box. */
  readonly words: readonly Span[];
}

interface OpenBox extends JsonBox {
  to: number;
  readonly properties: OpenProperty[];
}

interface OpenProperty extends JsonProperty {
  to: number;
  readonly words: Span[];
}

const BEFORE_VALUE = /\s*:/y;

/** Finds the objects and lists of a text, in the order in which they begin. */
export function outlineOf(text: string): readonly JsonBox[] {
  const boxes: OpenBox[] = [];
  const open: OpenBox[] = [];
  for (const token of jsonTokens(text)) {
    const box = open.at(-1);
    const sign = token.kind === 'sign' ? text.charAt(token.from) : '';
    if (sign === '{' || sign === '[') {
      const key = box && pending(box)?.name;
      const isObject = sign === '{';
      const begun = { from: token.from, to: Infinity, isObject, parent: box, key, properties: [] };
      boxes.push(begun);
      open.push(begun);
    } else if (sign === '}' || sign === ']') {
      if (box?.isObject === (sign === '}')) close(open, token);
    } else if (box?.isObject === true) {
      addWord(text, box, token, sign);
    }
  }
  return boxes;
}

/** The last property of a box, while its value is missing. */
function pending({ properties }: OpenBox): OpenProperty | undefined {
  const last = properties.at(-1);
  return last?.to === Infinity ? last : undefined;
}

function end(property: OpenProperty | undefined, to: number): void {
  if (property !== undefined) property.to = to;
}

function close(open: OpenBox[], { from, to }: Span): void {
  const box = open.pop();
  if (box === undefined) return;
  box.to = to;
  end(pending(box), from);
  const outer = open.at(-1);
  end(outer && pending(outer), to);
}

function addWord(text: string, box: OpenBox, { kind, from, to }: JsonToken, sign: string): void {
  BEFORE_VALUE.lastIndex = to;
  if (kind === 'string' && BEFORE_VALUE.test(text)) {
    end(pending(box), from);
    box.properties.push({ name: text.slice(from + 1, to - 1), from, to: Infinity, words: [{ from, to }] });
  } else if (sign === ',') {
    end(pending(box), from);
  } else if (sign === '') {
    const property = pending(box);
    property?.words.push({ from, to });
    end(property, to);
  }
}
