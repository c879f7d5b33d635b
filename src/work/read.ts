import { readPartialOptions } from '../engine';
import type { Json, SettingValues } from '../partners';
import { normalizeWork } from './normalize';
import {
  MAX_NOTE_LENGTH,
  MAX_TITLE_LENGTH,
  type ExpectationData,
  type PartnerChoice,
  type Work,
} from './work';

/** What was left out or cut: the sentences are `WORK_NOTES`. `settings` are the partner's. */
export type WorkProblem =
  | 'options'
  | 'vocabulary'
  | 'partner'
  | 'settings'
  | 'title'
  | 'note'
  | 'title-cut'
  | 'note-cut'
  | 'ignored'
  | 'expectations';

/** The outcome of reading a value as a work. */
export type WorkReading =
  | { readonly ok: true; readonly work: Work; readonly problems: readonly WorkProblem[] }
  | { readonly ok: false };

type Report = (problem: WorkProblem) => void;

/**
 * Reads a value from outside, such as parsed JSON, as a work. Template and event are required; anything wrong with
 * another field costs that field only, and unknown keys are ignored. Total: no JSON value throws.
 */
export function readWork(value: unknown): WorkReading {
  if (!isRecord(value)) return { ok: false };
  const { template, event } = value;
  if (typeof template !== 'string' || typeof event !== 'string') return { ok: false };
  const problems: WorkProblem[] = [];
  const report = (problem: WorkProblem) => void problems.push(problem);
  const work = normalizeWork({
    template,
    event,
    options: readOptions(value.options, report),
    vocabulary: readVocabulary(value.vocabulary, report),
    partner: readPartner(value.partner, report),
    title: readText(value, 'title', MAX_TITLE_LENGTH, report),
    note: readText(value, 'note', MAX_NOTE_LENGTH, report),
    ignored: readList(value, 'ignored', isId, report),
    expectations: readList(value, 'expectations', isExpectation, report),
  });
  return { ok: true, work, problems };
}

/** Returns true for an object with keys that is not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns true for a text that can be an id: of a partner, a language or a view. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]{1,40}$/.test(value);
}

function readOptions(value: unknown, report: Report): Work['options'] {
  const { options, complete } = readPartialOptions(value);
  if (!complete) report('options');
  return options;
}

function readVocabulary(value: unknown, report: Report): Work['vocabulary'] {
  if (value === 'leanplum') return value;
  if (value !== undefined && value !== 'appsflyer') report('vocabulary');
  return undefined;
}

function readPartner(value: unknown, report: Report): PartnerChoice | undefined {
  if (isRecord(value) && isId(value.id)) {
    const settings = readSettings(value.settings);
    const advertiser = readSettings(value.advertiser);
    if (!settings.complete || !advertiser.complete) report('settings');
    return { id: value.id, settings: settings.values, advertiser: advertiser.values };
  }
  if (value !== undefined) report('partner');
  return undefined;
}

function readSettings(value: unknown): { readonly values: SettingValues; readonly complete: boolean } {
  if (!isRecord(value)) return { values: {}, complete: value === undefined };
  const entries = Object.entries(value);
  const usable = entries.filter((entry): entry is [string, Json] => isJson(entry[1]));
  return { values: Object.fromEntries(usable), complete: usable.length === entries.length };
}

// A setting is at most a list of records. Deeper values are refused, since following them could exhaust the stack.
const MAX_DEPTH = 3;

function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (depth === MAX_DEPTH || typeof value !== 'object') return false;
  const items: readonly unknown[] = Object.values(value);
  return items.every((item) => isJson(item, depth + 1));
}

type Fields = Readonly<Record<string, unknown>>;

function readList<Item>(
  fields: Fields,
  name: 'ignored' | 'expectations',
  isItem: (item: unknown) => item is Item,
  report: Report,
): readonly Item[] | undefined {
  const value = fields[name];
  if (Array.isArray(value) && value.every(isItem)) return value;
  if (value !== undefined) report(name);
  return undefined;
}

function isExpectation(value: unknown): value is ExpectationData {
  return readSettings(value).complete;
}

function readText(fields: Fields, name: 'title' | 'note', limit: number, report: Report): string | undefined {
  const value = fields[name];
  if (typeof value === 'string') {
    if (value.length <= limit) return value;
    report(`${name}-cut`);
    // A surrogate pair is kept or dropped whole.
    return value.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  }
  if (value !== undefined) report(name);
  return undefined;
}
