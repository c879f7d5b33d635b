import type { RenderOptions } from '../engine';
import type { Json, SettingValues } from '../partners';

/** The chosen partner and what was set for it. Values that were never touched are absent. */
export interface PartnerChoice {
  /** The partner's id; it may be one that this page does not know, which then counts as a custom endpoint. */
  readonly id: string;
  readonly settings: SettingValues;
  /** What was set on the advertiser's side, which holds for every partner. */
  readonly advertiser?: SettingValues;
}

/** What a person works on: enough to open the same page elsewhere. What is absent has its default. */
export interface Work {
  readonly template: string;
  readonly event: string;
  readonly options: RenderOptions;
  /** The template language; absent for AppsFlyer's. */
  readonly vocabulary?: 'leanplum';
  /** Absent for a custom endpoint with every setting at its default. */
  readonly partner?: PartnerChoice;
  /** Plain text, absent rather than empty. */
  readonly title?: string;
  /** Plain text, absent rather than empty. */
  readonly note?: string;
}

/** Reads what was kept or shared of the choices beyond template, event and options; what cannot be used is left out. */
export function readChoices(kept: object): Pick<Work, 'vocabulary' | 'partner' | 'title' | 'note'> {
  const { vocabulary, partner, title, note } = isRecord(kept) ? kept : {};
  const choice = readPartner(partner);
  return {
    ...(vocabulary === 'leanplum' && { vocabulary }),
    ...(choice && { partner: choice }),
    ...(typeof title === 'string' && title !== '' && { title }),
    ...(typeof note === 'string' && note !== '' && { note }),
  };
}

function readPartner(kept: unknown): PartnerChoice | undefined {
  if (!isRecord(kept) || typeof kept.id !== 'string') return undefined;
  const settings = readSettings(kept.settings) ?? {};
  const advertiser = readSettings(kept.advertiser);
  return { id: kept.id, settings, ...(advertiser && { advertiser }) };
}

function readSettings(kept: unknown): SettingValues | undefined {
  if (!isRecord(kept)) return undefined;
  const values = Object.entries(kept).flatMap(([name, value]) =>
    isJson(value) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(values);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// A setting is at most a list of records; anything deeper is no setting, and following it could take the stack.
const DEEPEST = 3;

function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (depth === DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return isRecord(value) && Object.values(value).every((item) => isJson(item, depth + 1));
}
