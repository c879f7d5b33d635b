import { type Given, readGiven } from './given';
import { readTheme, type Theme } from './protocol';

/** The panes an embed can show. */
export const PANES = ['template', 'event', 'request', 'decoded'] as const;
export type Pane = (typeof PANES)[number];

/** The two panes that are typed into. */
export type TextPane = 'template' | 'event';

/** How an embed is to look and what it is to show at first. */
export interface Settings {
  /** The origin of the page it stands in, to which alone it speaks; absent when it is to speak to nobody. */
  readonly host?: string;
  readonly given?: Given;
  /** In the order in which they are drawn. */
  readonly panes: readonly Pane[];
  readonly readonly: boolean;
  /** The panes that stay as they are when the others are edited. */
  readonly locked: readonly TextPane[];
  readonly theme?: Theme;
  /** The lesson as its host gives it, not yet checked. */
  readonly lesson?: unknown;
}

const DEFAULT_PANES: readonly Pane[] = ['request', 'decoded'];

/** Reads a list of panes as an attribute has it, parted by blanks or commas; what is no pane is passed over. */
export function readPanes(text: string | null | undefined): readonly Pane[] {
  const names = (text ?? '').split(/[\s,]+/);
  const panes = PANES.filter((pane) => names.includes(pane));
  return panes.sort((a, b) => names.indexOf(a) - names.indexOf(b));
}

/**
 * Writes settings as the fragment of the embedded page's address, without the `#`. Parts are percent-encoded, so that
 * none of them can pose as another. What is shown may be left out and sent later.
 */
export function writeSettings(settings: Settings): string {
  const { host, given, panes, readonly, locked, theme, lesson } = settings;
  const parts: Readonly<Record<string, string | undefined>> = {
    host,
    state: given && JSON.stringify(given),
    panes: panes.join(' ') || undefined,
    readonly: readonly ? '1' : undefined,
    locked: locked.join(' ') || undefined,
    theme,
    lesson: lesson === undefined ? undefined : JSON.stringify(lesson),
  };
  return Object.entries(parts)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
}

/**
 * Reads the fragment of the embedded page's address, with or without its `#`: what `writeSettings` wrote, or the bare
 * link of a playground. Total: no text throws.
 */
export function readSettings(fragment: string): Settings {
  const text = fragment.replace(/^#/, '');
  const isLink = text !== '' && !text.includes('=');
  const parts = new Map(isLink ? [['hash', text]] : text.split('&').map(readPart));
  const host = parts.get('host');
  const link = parts.get('hash');
  const given = readGiven(link === undefined ? parseJson(parts.get('state')) : { link });
  const theme = readTheme(parts.get('theme'));
  const panes = readPanes(parts.get('panes'));
  const lesson = parseJson(parts.get('lesson'));
  return {
    ...(host !== undefined && { host }),
    ...(given && { given }),
    panes: panes.length > 0 ? panes : DEFAULT_PANES,
    readonly: parts.has('readonly'),
    locked: readPanes(parts.get('locked')).filter(isTextPane),
    ...(theme && { theme }),
    ...(parts.has('lesson') && { lesson }),
  };
}

/** Tells whether a pane is one of those that are typed into. */
export function isTextPane(pane: Pane): pane is TextPane {
  return pane === 'template' || pane === 'event';
}

function readPart(part: string): [string, string] {
  const equals = part.indexOf('=');
  return equals < 0 ? [part, ''] : [part.slice(0, equals), decoded(part.slice(equals + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads a text as JSON; undefined when it is none or absent. */
export function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
