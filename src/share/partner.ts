import * as z from 'zod/mini';

/** A value as JSON has it. */
export type SharedValue =
  string | number | boolean | null | readonly SharedValue[] | { readonly [name: string]: SharedValue };

/** Settings by name as a person left them; what was never touched is absent. */
export type SharedSettings = Readonly<Record<string, SharedValue>>;

/** The chosen partner and what was set for it. */
export interface SharedPartner {
  /** The partner's id; it may be one that this page does not have. */
  readonly id: string;
  readonly settings: SharedSettings;
  /** What was set on the advertiser's side, which holds for every partner; absent rather than empty. */
  readonly advertiser?: SharedSettings;
}

/** The outcome of reading a partner; `problem` is a sentence on what was left out. */
export interface PartnerReading {
  readonly partner?: SharedPartner;
  readonly problem?: string;
}

// A setting is at most a list of records; anything deeper is no setting, and following it could take the stack.
const DEEPEST = 3;

const CHOICE = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  settings: z.exactOptional(z.unknown()),
  advertiser: z.exactOptional(z.unknown()),
});

/** Reads a partner and its settings one by one: a setting that cannot be used costs that setting only. Total. */
export function readPartner(value: unknown): PartnerReading {
  if (value === undefined) return {};
  const choice = CHOICE.safeParse(value);
  if (!choice.success) return { problem: 'The choice of partner cannot be read and was left out.' };
  const settings = readSettings(choice.data.settings);
  const advertiser = readSettings(choice.data.advertiser);
  const partner = normalizePartner({
    id: choice.data.id,
    settings: settings.values,
    advertiser: advertiser.values,
  });
  const isComplete = settings.isComplete && advertiser.isComplete;
  return {
    ...(partner && { partner }),
    ...(!isComplete && { problem: 'Some settings of the partner cannot be read and were left out.' }),
  };
}

/** Brings a partner to its one form; undefined for a custom endpoint with nothing set, which is the default. */
export function normalizePartner({
  id,
  settings,
  advertiser = {},
}: SharedPartner): SharedPartner | undefined {
  const isUntouched = Object.keys(settings).length + Object.keys(advertiser).length === 0;
  if (id === 'custom' && isUntouched) return undefined;
  return { id, settings, ...(Object.keys(advertiser).length > 0 && { advertiser }) };
}

function readSettings(value: unknown): { readonly values: SharedSettings; readonly isComplete: boolean } {
  if (!isRecord(value)) return { values: {}, isComplete: value === undefined };
  const entries = Object.entries(value);
  const usable = entries.flatMap(([name, setting]) => (isShared(setting) ? [[name, setting] as const] : []));
  return { values: Object.fromEntries(usable), isComplete: usable.length === entries.length };
}

function isShared(value: unknown, depth = 0): value is SharedValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (depth === DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isShared(item, depth + 1));
  return isRecord(value) && Object.values(value).every((item) => isShared(item, depth + 1));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
