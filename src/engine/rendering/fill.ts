import type { MacroMatch, Vocabulary } from '../../vocabulary';
import { ENCODERS } from './encode';
import { type EventFields, type FieldValue, NO_FIELDS } from './fields';
import type { RenderOptions } from './options';
import type { MacroPart } from '../template/part';
import { fieldNamed, resolveName, type Settings } from './resolve';
import { shape, type ShapeListener, type Shaping } from './shape';

/** A macro whose name has been looked up as far as that is possible without an event. */
export interface Fill {
  /** The macro in the template. */
  readonly part: MacroPart;
  /** The macro as written, which is sent when the name stays unknown. */
  readonly written: string;
  /** Undefined when the vocabulary does not know the name. */
  readonly match: MacroMatch | undefined;
  /** The setting's value when the name is that of a setting of the partner. */
  readonly setting: string | undefined;
  /** What the value is converted to before it is encoded. */
  readonly shaping: Shaping;
  /** True when the value is sent as the event has it, only encoded. */
  readonly isPlain: boolean;
  /** The event field to read; empty for a setting. */
  readonly firstField: string;
  /** The event fields to try, in order, when the first has no value. */
  readonly otherFields: readonly string[];
  /** Finds the event field that has the macro's own name, because parameters of the attribution link are echoed. */
  readonly echo: ((event: EventFields) => FieldValue | undefined) | undefined;
  /** Encodes a value for the place of the macro. */
  readonly encode: (value: string) => string;
}

const PLAIN: Shaping = { kind: 'text', hash: undefined, encodes: false };

/** Looks up the name of a macro, whose text in the template is `written`. */
export function lookUp(part: MacroPart, written: string, vocabulary: Vocabulary, settings: Settings): Fill {
  const { name } = part;
  const resolved = resolveName(name, vocabulary, NO_FIELDS, settings);
  const match = resolved.kind === 'macro' ? resolved.match : undefined;
  const setting = resolved.kind === 'setting' ? resolved.value : undefined;
  const [firstField = '', ...otherFields] = setting === undefined ? fieldsOf(name, match) : [];
  const shaping = match === undefined ? PLAIN : shapingOf(match, vocabulary.normalize(name));
  // A field named like a hashed variant would be hashed again.
  const isEchoed = setting === undefined && match?.hash === undefined;
  return {
    part,
    written,
    match,
    setting,
    shaping,
    isPlain: setting === undefined && isPlain(shaping),
    firstField,
    otherFields,
    echo: isEchoed ? (event) => fieldNamed(name, event, vocabulary) : undefined,
    encode: ENCODERS[part.encoding],
  };
}

function fieldsOf(name: string, match: MacroMatch | undefined): readonly string[] {
  if (match === undefined) return [name];
  const { macro } = match;
  return [...new Set([...macro.fields, macro.name, ...macro.spellings])];
}

function shapingOf({ macro, hash }: MacroMatch, name: string): Shaping {
  return { kind: macro.kind, hash, encodes: name === 'encode' };
}

function isPlain({ kind, hash }: Shaping): boolean {
  return hash === undefined && (kind === 'text' || kind === 'device-id');
}

/** Finds the event's value for a macro: the first of its fields with a value, otherwise the first that is there but empty. */
export function valueFor(fill: Fill, event: EventFields): FieldValue | undefined {
  const { firstField, otherFields, echo } = fill;
  let found = event.get(firstField);
  if (found !== undefined && found.text !== '') return found;
  for (const name of otherFields) {
    const field = event.get(name);
    if (field === undefined) continue;
    if (field.text !== '') return field;
    found ??= field;
  }
  return found ?? echo?.(event);
}

/** Writes a macro's value for its place. The listener is called for every step that changed the value before encoding. */
export function fillMacro(
  fill: Fill,
  event: EventFields,
  options: RenderOptions,
  listener?: ShapeListener,
): string {
  const { setting, shaping, match, written, encode } = fill;
  if (setting !== undefined) return encode(setting);
  const value = valueFor(fill, event);
  if (value !== undefined && value.text !== '') return encode(shape(value, shaping, options, listener));
  if (value === undefined && match === undefined) return written;
  return missingValue(fill, options);
}

const ZERO_UUID = '00000000-0000-0000-0000-000000000000';

// A bare JSON value cannot be left out, so there a missing value is always `null`.
function missingValue({ part, shaping, encode }: Fill, options: RenderOptions): string {
  const zero = options.missing === 'zero-uuid' && shaping.kind === 'device-id' && shaping.hash === undefined;
  if (zero) return encode(ZERO_UUID);
  return options.missing === 'null' || part.encoding === 'json-value' ? 'null' : '';
}

/** True when a macro has a known name but no value. Shaping and encoding never make a text empty, so the value decides. */
export function isEmpty(fill: Fill, event: EventFields): boolean {
  if (fill.setting !== undefined) return fill.setting === '';
  const value = valueFor(fill, event);
  return value === undefined ? fill.match !== undefined : value.text === '';
}
