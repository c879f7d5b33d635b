import { unseal } from '../checksum';
import { type FormatReading, LEFT_OUT, MAX_UNPACKED_TEXT } from '../reading';
import { readSharedWork } from '../shared-work';
import { unpack } from '../unpack';
import { readSection, type Section } from './expand';
import { loadPresets, type Presets } from './load';
import { JSON_FRAME, MARKS, TEMPLATE_FRAME } from './symbols';

/*
 * Format 2 is `2-`, a packed body, and a checksum of everything before it. The body is the template, the end mark, the
 * event, and, if there is more, another end mark and the rest of the work as JSON. Words and presets may be added at
 * the end of their lists; nothing else may change.
 */

/** The prefix of a link of format 2. */
export const HEAD = '2-';

const REST_KEYS: ReadonlySet<string> = new Set([
  ...['options', 'vocabulary', 'partner', 'title', 'note', 'ignored', 'expectations', 'received', 'view'],
]);

const NO_PRESETS: Presets = { templates: [], events: [] };

/** Reads a link of format 2, and loads the presets if the link builds on one. Total: no text throws. */
export async function readFormat2(link: string): Promise<FormatReading> {
  const sealed = unseal(link);
  if (sealed?.startsWith(HEAD) !== true) return { ok: false, reason: 'damaged' };
  const unpacked = unpack(sealed.slice(HEAD.length), MAX_UNPACKED_TEXT);
  if (!unpacked.ok) return unpacked;
  const presets = await presetsFor(unpacked.text);
  return presets === undefined ? { ok: false, reason: 'unloaded' } : readBody(unpacked.text, presets);
}

/** Returns the presets; empty lists when the body builds on none, undefined when they cannot be loaded. */
async function presetsFor(body: string): Promise<Presets | undefined> {
  return body.includes(MARKS.preset) ? loadPresets() : NO_PRESETS;
}

/** Reads the body of a link. Total; invalid values other than the template and event are left out with a note. */
function readBody(body: string, presets: Presets): FormatReading {
  const { template, event, rest } = readSections(body, presets);
  const problem = template.problem ?? event?.problem ?? rest?.problem;
  if (problem !== undefined) return { ok: false, reason: problem };
  if (event === undefined) return { ok: false, reason: 'damaged' };
  const choices = rest === undefined ? {} : parseChoices(rest.text);
  const reading = readSharedWork({ ...choices, template: template.text, event: event.text });
  if (!reading.ok) return { ok: false, reason: 'damaged' };
  const isComplete = choices !== undefined && Object.keys(choices).every((key) => REST_KEYS.has(key));
  return isComplete ? reading : { ...reading, notes: [...reading.notes, LEFT_OUT] };
}

/** The sections of a body. */
export interface Sections {
  /** The template. */
  readonly template: Section;
  /** The event; absent when the body ends before it. */
  readonly event?: Section | undefined;
  /** The rest of the work, as JSON; absent when there is none. */
  readonly rest?: Section | undefined;
}

/** Reads the sections of a body; `isCut` is true when the body may be cut off. */
export function readSections(body: string, { templates, events }: Presets, isCut = false): Sections {
  const common = { body, limit: MAX_UNPACKED_TEXT, isCut };
  const readNext = ({ next }: Section, presets: Presets['events']) =>
    next === undefined ? undefined : readSection({ ...common, from: next, frame: JSON_FRAME, presets });
  const template = readSection({ ...common, from: 0, frame: TEMPLATE_FRAME, presets: templates });
  const event = readNext(template, events);
  return { template, event, rest: event && readNext(event, []) };
}

function parseChoices(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
