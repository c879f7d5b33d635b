import type { ShareScope } from '../../share/redact';

/** The color theme; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

/** The width of a window, as the layout has it: a phone, a tablet, a laptop, a large screen. */
export type Breakpoint = 'S' | 'M' | 'L' | 'XL';

/** Where the page is divided, in percent of what is before the line. What is absent follows the content, or has its usual size. */
export interface Split {
  /** The width of the left column. */
  readonly columns?: number | undefined;
  /** The height of the template in the left column. */
  readonly left?: number | undefined;
  /** The height of the request in the right column. */
  readonly right?: number | undefined;
  /** The height of what arrived, in the left column of the Received mode. */
  readonly arrived?: number | undefined;
  /** The height of the comparison, in the right column of the Received mode. */
  readonly compared?: number | undefined;
  /** The width of the panes beside the drawer, or their height above it. */
  readonly drawer?: number | undefined;
  /** The height of the panes above the list of problems. */
  readonly dock?: number | undefined;
}

/** What is remembered on this device. */
export interface StoredPreferences {
  /** The chosen color theme. */
  readonly theme: Theme;
  /** How the request is shown: one parameter a line, or as one string. */
  readonly requestView: 'lines' | 'string';
  /** Where the page is divided, by `Breakpoint`. */
  readonly splits: Readonly<Record<string, Split>>;
  /** True while the list of problems is open. */
  readonly isDockOpen: boolean;
  /** True once the drawer, which a large screen opens by itself, was closed there. */
  readonly isDrawerDismissed: boolean;
  /** How much of the work a shared link contains. */
  readonly shareScope: ShareScope;
}

const THEMES = ['system', 'light', 'dark'] as const;
const SCOPES = ['template', 'shape', 'everything'] as const;
const MIN_SHARE = 15;
const MAX_SHARE = 97;

/** The preferences of someone who has chosen nothing. */
export const DEFAULTS: StoredPreferences = {
  theme: 'system',
  requestView: 'lines',
  splits: {},
  isDockOpen: false,
  isDrawerDismissed: false,
  // The same as `DEFAULT_SCOPE` of `share/redact`, which loads on demand.
  shareScope: 'shape',
};

/** Limits a share to 15 to 97 percent, rounded to a hundredth. */
export function clampShare(percent: number): number {
  return Math.round(Math.min(MAX_SHARE, Math.max(MIN_SHARE, percent)) * 100) / 100;
}

/** Reads preferences as they were stored; field by field, so one invalid value does not reset the others. */
export function readPreferences(text: string | undefined): StoredPreferences {
  const data = readRecord(text);
  return {
    theme: THEMES.find((theme) => theme === data.get('theme')) ?? DEFAULTS.theme,
    requestView: data.get('requestView') === 'string' ? 'string' : 'lines',
    splits: Object.fromEntries(
      [...readRecordOf(data.get('splits'))].map(([size, split]) => [size, readSplit(split)]),
    ),
    isDockOpen: data.get('isDockOpen') === true,
    isDrawerDismissed: data.get('isDrawerDismissed') === true,
    shareScope: SCOPES.find((scope) => scope === data.get('shareScope')) ?? DEFAULTS.shareScope,
  };
}

function readSplit(data: unknown): Split {
  const shares = [...readRecordOf(data)].flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, clampShare(value)] as const] : [],
  );
  return Object.fromEntries(shares);
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
