import { compactJson, readJson, readTime, type RenderOptions, writeTime } from '../../engine';
import type { Fill } from '../match/pieces';

/** What a value lost between the event and the request, so it cannot be had back in full. */
export type LossCode = 'fraction' | 'minutes' | 'hash' | 'cut' | 'word' | 'form';

/** A loss, in words for a note beside the field. */
export interface Loss {
  /** The kind of loss. */
  readonly code: LossCode;
  /** What was lost, in a few words. */
  readonly note: string;
}

/** A value of the event, as read from what was sent for a macro. */
export interface ReadBack {
  /** The event field. */
  readonly name: string;
  /** The value; absent when it cannot be known. */
  readonly text?: string;
  /** `json` for an event value that the engine fills as an object. */
  readonly kind: 'string' | 'json';
  /** What it is less than the original. */
  readonly losses: readonly Loss[];
}

/**
 * Reads the value of the event from what a macro sent, once decoded: the reverse of what the engine does to a value
 * before it encodes it. Filled in again under the same options, the value gives the same text.
 */
export function readBack(fill: Fill, text: string, options: RenderOptions): ReadBack {
  const { match, part } = fill;
  const name = match === undefined ? part.name : (match.macro.fields[0] ?? match.macro.name);
  if (match?.hash !== undefined) {
    return { name, kind: 'string', losses: [{ code: 'hash', note: 'hash: cannot be undone' }] };
  }
  return { name, ...readValue(fill, text, options) };
}

type Value = Omit<ReadBack, 'name'>;

const plain = (text: string, losses: readonly Loss[] = []): Value => ({ text, kind: 'string', losses });

function readValue({ match, shaping }: Fill, text: string, options: RenderOptions): Value {
  switch (match?.macro.kind) {
    case 'boolean':
    case 'zero-one':
      return plain(readBoolean(text));
    case 'touch-type':
      return plain(readTouch(text, options));
    case 'unix-seconds':
      return /^\d{10}$/.test(text)
        ? plain(secondsText(text), [{ code: 'fraction', note: 'fraction lost' }])
        : plain(text);
    case 'unix-milliseconds':
      return plain(/^\d{13}$/.test(text) ? writeTime(Number(text)) : text);
    case 'hour':
      return readTime(text) === undefined
        ? plain(text)
        : plain(text, [{ code: 'minutes', note: 'minutes lost' }]);
    case 'json':
      return readEventValue(text, shaping.encodes, options);
    default:
      return plain(text);
  }
}

function readBoolean(text: string): string {
  if (/^(?:true|1)$/i.test(text)) return 'true';
  return /^(?:false|0)$/i.test(text) ? 'false' : text;
}

function readTouch(text: string, { touchType }: RenderOptions): string {
  if (touchType === 'words') return text;
  if (text === '1') return 'impression';
  return text === '0' ? 'click' : text;
}

function secondsText(digits: string): string {
  return writeTime(Number(digits) * 1000).slice(0, -4);
}

// An object in the event is sent compact, so only a compact one may be written as an object again.
function readEventValue(sent: string, encodes: boolean, options: RenderOptions): Value {
  const text = encodes && options.newlineAfterEncode && sent.endsWith('\n') ? sent.slice(0, -1) : sent;
  const reading = readJson(text);
  const isCompact = reading.ok && reading.node.type === 'object' && compactJson(reading.node, text) === text;
  const keepsSlashes = !options.escapeSlashes || !hasBareSlash(text);
  return { text, kind: isCompact && keepsSlashes ? 'json' : 'string', losses: [] };
}

function hasBareSlash(text: string): boolean {
  return text.replace(/\\[^]/g, '').includes('/');
}
