import { readJson } from '../engine';
import { FIRST_EVENT, FIRST_TEMPLATE } from '../event';
import { linkFailure, type LinkReading, MAX_LINK_LENGTH } from './reading';
import { normalizeSharedWork, readSharedWork, type SharedWork } from './shared-work';

/** Parameters whose value is a text. */
const TEXTS: readonly string[] = [
  'template',
  'event',
  'vocabulary',
  'partner',
  'title',
  'note',
  'ignored',
  'view',
];

/** Parameters whose value is JSON: an object, or for expectations a list. */
const OBJECTS: readonly string[] = ['settings', 'advertiser', 'options', 'expectations', 'received'];

const START = new RegExp(`^(?:${[...TEXTS, ...OBJECTS].join('|')})=`);

/** Returns true for a fragment, without its `#`, that starts with a plain parameter, as other products write links. */
export function isPlainLink(fragment: string): boolean {
  return START.test(fragment);
}

/**
 * Writes a work as `template=…&event=…` in plain percent-encoding, without the `#`. Empty when the result is too long
 * for a link, or when a text has a lone surrogate, which percent-encoding cannot express.
 */
export function writePlainLink(work: SharedWork): string {
  const { options, partner, ignored, expectations, received, ...texts } = normalizeSharedWork(work);
  const parameters: [string, string | object | undefined][] = [
    ...Object.entries(texts),
    ['partner', partner?.id],
    ['settings', withEntries(partner?.settings)],
    ['advertiser', partner?.advertiser],
    ['options', options],
    ['expectations', expectations],
    ['received', received],
    ['ignored', ignored?.join(' ')],
  ];
  try {
    const written = parameters.flatMap(([name, value]) =>
      value === undefined
        ? []
        : `${name}=${encode(typeof value === 'string' ? value : JSON.stringify(value))}`,
    );
    const link = written.join('&').replace(/[._-]$/, (last) => hex(last));
    return link.length > MAX_LINK_LENGTH ? '' : link;
  } catch {
    return '';
  }
}

/**
 * Reads plain parameters: percent-encoding, in which `+` is a plus sign. A missing template or event is taken from the
 * first example, but not when the link is cut off. Values that cannot be used are left out with a note. Total: no text throws.
 */
export function readPlainLink(fragment: string): LinkReading {
  if (fragment.length > MAX_LINK_LENGTH) return linkFailure('too-long');
  const { values, notes } = readParameters(fragment);
  const isCut = isCutPlainLink(fragment);
  const example = { template: FIRST_TEMPLATE.text, event: FIRST_EVENT.text };
  const nothing = { template: '', event: '' };
  const id = values.get('partner');
  const ownSettings = values.has('settings') || values.has('advertiser');
  const partner = {
    id: id ?? 'custom',
    settings: values.get('settings'),
    advertiser: values.get('advertiser'),
  };
  const given = { ...(isCut ? nothing : example), ...Object.fromEntries(values) };
  const reading = readSharedWork({
    ...given,
    partner: id !== undefined || ownSettings ? partner : undefined,
    ignored: wordsOf(values.get('ignored')),
  });
  if (!reading.ok) return linkFailure('damaged');
  return { ...reading, notes: [...notes, ...reading.notes, ...missingNotes(values, isCut)] };
}

function wordsOf(value: unknown): readonly string[] | undefined {
  return typeof value === 'string' ? value.split(' ').filter((word) => word !== '') : undefined;
}

/**
 * Returns true for plain parameters that end where none would be ended: inside an escape, a macro, an event or a name.
 * Parameters have no checksum, so a link that is cut off elsewhere cannot be told from a whole one.
 */
export function isCutPlainLink(fragment: string): boolean {
  const last = fragment.slice(fragment.lastIndexOf('&') + 1);
  const name = last.split('=', 1)[0] ?? '';
  // People write `100%` in a title.
  const isText = name === 'title' || name === 'note';
  if (/%[0-9A-Fa-f]$/.test(last) || (last.endsWith('%') && !isText)) return true;
  if (/(?:…|%E2%80%A6|\.{3})$/i.test(last)) return true;
  if (last === '') return !fragment.includes('event=');
  if (!last.includes('=')) return [...TEXTS, ...OBJECTS].some((each) => each.startsWith(name));
  if (last === 'template=' || last === 'event=') return true;
  const written = decode(last.slice(name.length + 1));
  if (written === undefined) return !isText;
  const text = withoutSigns(name, written);
  return name === 'template'
    ? IN_MACRO.test(text)
    : (name === 'event' || OBJECTS.includes(name)) && isCutJson(text);
}

// A macro, or JSON, without its closing bracket. With another parameter after it, the bracket was never there.
const IN_MACRO = /[({][^(){}&=\s]*$|\{\s*"[^(){}]*$/;

// JSON without the signs of a sentence after it, which a program took for a part of the link.
function withoutSigns(name: string, text: string): string {
  if (name !== 'event' && !OBJECTS.includes(name)) return text;
  const json = readJson(text);
  if (json.ok || json.first === undefined) return text;
  return SIGNS.test(text.slice(json.problem.from)) ? text.slice(0, json.problem.from) : text;
}

// A bracket of JSON is more likely one too many. A tracker adds its own parameters, a gateway its mark, a clipboard the link again.
const SIGNS = /^(?:(?:[?!.,:;)]|(?![\0-\x7f\u2026])\p{P}){1,3}$|[#?`]|___|https?:\/\/)/u;

// Without its last bracket, or with a problem at the end, something is missing there. What is whole is not cut, whatever is after it.
function isCutJson(text: string): boolean {
  const json = readJson(text);
  if (json.ok || !/^\s*[[{]/.test(text)) return false;
  if (json.first !== undefined) return isCutJson(text.slice(json.problem.from));
  return !/[}\]]\s*$/.test(text) || json.problem.to >= text.trimEnd().length;
}

interface Parameters {
  readonly values: ReadonlyMap<string, unknown>;
  readonly notes: readonly string[];
}

function readParameters(fragment: string): Parameters {
  const values = new Map<string, unknown>();
  const notes = new Set<string>();
  for (const parameter of fragment.split('&')) {
    const [name = ''] = parameter.split('=', 1);
    if (parameter === '') continue;
    if (!TEXTS.includes(name) && !OBJECTS.includes(name)) {
      notes.add('The link has unknown parameters. Inside a value, write & as %26.');
    } else if (values.has(name)) {
      notes.add(`The link has more than one ${name}; the first one is used.`);
    } else {
      const { value, problem } = readValue(name, withoutHalfEscape(name, parameter.slice(name.length + 1)));
      values.set(name, value);
      if (problem !== undefined) notes.add(problem);
    }
  }
  return { values, notes: [...notes] };
}

// A link that is cut off may end inside an escape, or inside a character of several.
function withoutHalfEscape(name: string, written: string): string {
  if (name !== 'template' && name !== 'event') return written;
  const whole = written.replace(/%[0-9A-F]?$/i, '');
  if (whole === written || decode(whole) !== undefined) return whole;
  const character = whole.replace(/%[C-F][0-9A-F](?:%[89AB][0-9A-F]){0,2}$/i, '');
  return decode(character) === undefined ? written : character;
}

function readValue(name: string, written: string): { readonly value: unknown; readonly problem?: string } {
  const text = decode(written);
  if (text === undefined) {
    const problem = `The ${name} is not valid percent-encoding; ${TEXTS.includes(name) ? 'it is used as is' : 'it was left out'}.`;
    return TEXTS.includes(name) ? { value: written, problem } : { value: undefined, problem };
  }
  const value = withoutSigns(name, text);
  const problem =
    value === text ? {} : { problem: `“${text.slice(value.length)}” after the ${name} was left out.` };
  if (TEXTS.includes(name)) return { value, ...problem };
  try {
    return { value: JSON.parse(value) as unknown, ...problem };
  } catch {
    return { value: undefined, problem: `The “${name}” parameter of the link is not JSON and was left out.` };
  }
}

function missingNotes(values: ReadonlyMap<string, unknown>, isCut: boolean): readonly string[] {
  const missing = ['template', 'event'].filter((name) => !values.has(name));
  if (!isCut) return missing.slice(0, 1).map((name) => `The link has no ${name}; an example is shown.`);
  return [CUT, ...missing.map((name) => `The ${name} is missing.`)];
}

const CUT = 'The link is cut off: it ends inside a value. What follows is lost.';

function withEntries(settings: object | undefined): object | undefined {
  return settings !== undefined && Object.keys(settings).length > 0 ? settings : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

// `encodeURIComponent` leaves these characters, but chat programs end a link at them, so they are encoded too.
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*~]/g, hex);
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
