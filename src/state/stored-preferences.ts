import type { ShareScope } from '../share/redact';

/** The color theme; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

/** Where the page is divided, in percent. A height that is undefined follows the content. */
export interface Split {
  /** The width of the left column. */
  readonly columns: number;
  /** The height of the template in the left column. */
  readonly left: number | undefined;
  /** The height of the request in the right column. */
  readonly right: number | undefined;
  /** The height of what arrived, in the left column of the Received mode. */
  readonly arrived: number | undefined;
  /** The height of the comparison, in the right column of the Received mode. */
  readonly compared: number | undefined;
}

/** What is remembered on this device. */
export interface StoredPreferences {
  /** The chosen color theme. */
  readonly theme: Theme;
  /** How the request is shown: one parameter a line, or as one string. */
  readonly requestView: 'lines' | 'string';
  /** Where the page is divided. */
  readonly split: Split;
  /** True while the list of problems is open. */
  readonly isDockOpen: boolean;
  /** How much of the work a shared link contains. */
  readonly shareScope: ShareScope;
}

const THEMES = ['system', 'light', 'dark'] as const;
const SCOPES = ['template', 'shape', 'everything'] as const;
const SMALLEST = 15;
const LARGEST = 85;

/** The preferences of someone who has chosen nothing. */
export const DEFAULTS: StoredPreferences = {
  theme: 'system',
  requestView: 'lines',
  split: { columns: 40, left: undefined, right: undefined, arrived: undefined, compared: undefined },
  isDockOpen: false,
  // The same as `DEFAULT_SCOPE` of `share/redact`, which loads on demand.
  shareScope: 'shape',
};

/** Limits a share to 15 to 85 percent, rounded to a tenth. */
export function clampShare(percent: number): number {
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, percent)) * 10) / 10;
}

/** Reads preferences as they were stored; field by field, so one invalid value does not reset the others. */
export function readPreferences(text: string | undefined): StoredPreferences {
  const data = readRecord(text);
  return {
    theme: THEMES.find((theme) => theme === data.get('theme')) ?? DEFAULTS.theme,
    requestView: data.get('requestView') === 'string' ? 'string' : 'lines',
    split: readSplit(data.get('split')),
    isDockOpen: data.get('isDockOpen') === true,
    shareScope: SCOPES.find((scope) => scope === data.get('shareScope')) ?? DEFAULTS.shareScope,
  };
}

function readSplit(data: unknown): Split {
  const split = readRecordOf(data);
  const share = (name: keyof Split) => {
    const value = split.get(name);
    return typeof value === 'number' && Number.isFinite(value) ? clampShare(value) : undefined;
  };
  return {
    columns: share('columns') ?? DEFAULTS.split.columns,
    left: share('left'),
    right: share('right'),
    arrived: share('arrived'),
    compared: share('compared'),
  };
}

function readRecord(text: string | undefined): Map<string, unknown> {
  try {
    return readRecordOf(JSON.parse(text ?? '{}'));
  } catch {
    return new Map();
  }
}

function readRecordOf(data: unknown): Map<string, unknown> {
  return new Map(typeof data === 'object' && data !== null ? Object.entries(data) : []);
}
