import { percentDecode } from '../engine';
import { type Given, readGiven } from './given';
import { readTheme, type Theme } from './protocol';

/** The panes an embed can show. */
export const PANES = ['template', 'event', 'request', 'decoded'] as const;

/** A pane of an embed. */
export type Pane = (typeof PANES)[number];

/** The panes that can be edited. */
export type TextPane = 'template' | 'event';

/** The settings of an embed, passed in the fragment of its address. */
export interface Settings {
  /** The origin of the host page, the only one that messages are exchanged with; absent to exchange none. */
  readonly host?: string | undefined;
  /** The content to show; absent when the host sends it later. */
  readonly given?: Given | undefined;
  /** The panes to show, in order. */
  readonly panes: readonly Pane[];
  /** True when nothing can be edited. */
  readonly readonly: boolean;
  /** The panes that cannot be edited. */
  readonly locked: readonly TextPane[];
  /** The color scheme; absent for the one of the reader's system. */
  readonly theme?: Theme | undefined;
  /** The lesson as the host passes it, not validated. */
  readonly lesson?: unknown;
  /** The ids of the systems in whose notations the template is shown, too, separated by spaces or commas. */
  readonly notation?: string | undefined;
}

const DEFAULT_PANES: readonly Pane[] = ['request', 'decoded'];

/** Reads the panes in an attribute, separated by spaces or commas; unknown names are ignored. */
export function readPanes(text: string | null | undefined): readonly Pane[] {
  const names = new Set<string>((text ?? '').split(/[\s,]+/));
  return [...names].flatMap((name) => PANES.filter((pane) => pane === name));
}

/**
 * Writes settings as the fragment of the embedded page's address, without the `#`. Values are percent-encoded, so none
 * of them can add another setting.
 */
export function writeSettings(settings: Settings): string {
  const { host, given, panes, readonly, locked, theme, lesson, notation } = settings;
  const parts: Readonly<Record<string, string | undefined>> = {
    host,
    state: given && JSON.stringify(given),
    panes: panes.join(' ') || undefined,
    readonly: readonly ? '1' : undefined,
    locked: locked.join(' ') || undefined,
    theme,
    lesson: lesson === undefined ? undefined : JSON.stringify(lesson),
    notation,
  };
  return Object.entries(parts)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
}

/**
 * Reads the fragment of the embedded page's address, with or without its `#`: settings from `writeSettings`, or only a
 * link of the playground. Total: no text throws.
 */
export function readSettings(fragment: string): Settings {
  const text = fragment.replace(/^#/, '');
  const isLink = text !== '' && !text.includes('=');
  const parts = new Map(isLink ? [['hash', text]] : text.split('&').map(readPart));
  const link = parts.get('hash');
  const panes = readPanes(parts.get('panes'));
  return {
    host: parts.get('host'),
    given: readGiven(link === undefined ? parseJson(parts.get('state')) : { link }),
    panes: panes.length > 0 ? panes : DEFAULT_PANES,
    readonly: parts.has('readonly'),
    locked: readPanes(parts.get('locked')).filter(isTextPane),
    theme: readTheme(parts.get('theme')),
    lesson: parseJson(parts.get('lesson')),
    notation: parts.get('notation'),
  };
}

/** Returns true for a pane that can be edited. */
export function isTextPane(pane: Pane): pane is TextPane {
  return pane === 'template' || pane === 'event';
}

function readPart(part: string): [string, string] {
  const equals = part.indexOf('=');
  return equals < 0 ? [part, ''] : [part.slice(0, equals), percentDecode(part.slice(equals + 1), false).text];
}

/** Parses JSON; undefined when the text is absent or invalid. */
export function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
