/** The two kinds of keyboard: a Mac shows ⌘ ⌥ ⇧ ⌃, every other system Ctrl, Alt and Shift. */
export type Platform = 'mac' | 'other';

/** The parts of a `KeyboardEvent` that a key binding depends on. */
export interface KeyStroke {
  /** The character or the name of the key, such as `/` or `F1`. */
  readonly key: string;
  /** The physical key, such as `Digit1` or `KeyF`. */
  readonly code: string;
  /** Alt, or ⌥ on a Mac. */
  readonly altKey: boolean;
  /** Ctrl. */
  readonly ctrlKey: boolean;
  /** ⌘ on a Mac, the Windows key elsewhere. */
  readonly metaKey: boolean;
  /** Shift. */
  readonly shiftKey: boolean;
}

/**
 * A key with its modifiers, joined by `+`, such as `Mod+/`, `Alt+Shift+F` or `F8`. `Mod` is ⌘ on a Mac and Ctrl
 * elsewhere; `Ctrl` is Ctrl everywhere. The key is one of a letter, a digit, `/`, `.`, `,`, or a name as in
 * `KeyboardEvent.key`; the space bar is `Space`.
 */
export type KeyBinding = string;

/** Returns the platform by the browser's `navigator.userAgent`. An iPad or iPhone counts as a Mac. */
export function platformOf(userAgent: string): Platform {
  return /Mac|iPhone|iPad/.test(userAgent) ? 'mac' : 'other';
}

/**
 * True when a key press is a key binding. With Alt the physical key decides, since ⌥ on a Mac changes the character;
 * otherwise the character does. Shift is ignored for a punctuation mark, which some layouts type with it.
 */
export function matchesKey(binding: KeyBinding, stroke: KeyStroke, platform: Platform): boolean {
  const { key, has } = parse(binding);
  const mod = platform === 'mac' ? 'Meta' : 'Ctrl';
  const isShiftFree = PUNCTUATION[key] !== undefined && !has('Alt');
  return (
    stroke.altKey === has('Alt') &&
    stroke.ctrlKey === (has('Ctrl') || (has('Mod') && mod === 'Ctrl')) &&
    stroke.metaKey === (has('Mod') && mod === 'Meta') &&
    (isShiftFree || stroke.shiftKey === has('Shift')) &&
    (has('Alt') || key === 'Space'
      ? stroke.code === codeOf(key)
      : stroke.key.toUpperCase() === key.toUpperCase())
  );
}

/** Returns a key binding as the system's own menus show it: `⌘/`, `⌥1`, `⇧⌥F` on a Mac, `Ctrl+/`, `Alt+1` elsewhere. */
export function showKey(binding: KeyBinding, platform: Platform): string {
  if (platform === 'other') return binding.replace('Mod', 'Ctrl');
  const { key, has } = parse(binding);
  const modifiers = MAC_MODIFIERS.filter(([name]) => has(name)).map(([, sign]) => sign);
  return modifiers.join('') + (MAC_KEYS[key] ?? key);
}

const MAC_MODIFIERS = [
  ['Ctrl', '⌃'],
  ['Shift', '⇧'],
  ['Alt', '⌥'],
  ['Mod', '⌘'],
] as const;

const MAC_KEYS: Partial<Record<string, string>> = { Enter: '↩' };

const PUNCTUATION: Partial<Record<string, string>> = { '/': 'Slash', '.': 'Period', ',': 'Comma' };

function parse(binding: KeyBinding): { key: string; has: (modifier: string) => boolean } {
  const parts = binding.split('+');
  const key = parts.pop() ?? '';
  return { key, has: (modifier) => parts.includes(modifier) };
}

function codeOf(key: string): string {
  if (/^\d$/.test(key)) return `Digit${key}`;
  return /^[A-Z]$/.test(key) ? `Key${key}` : (PUNCTUATION[key] ?? key);
}
