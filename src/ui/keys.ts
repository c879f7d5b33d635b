import { type KeyBinding, matchesKey, platformOf, showKey } from '../views';

const PLATFORM = platformOf(navigator.userAgent);

/** True when a key press is a key binding on the reader's system. */
export function isPressed(binding: KeyBinding, event: KeyboardEvent): boolean {
  return matchesKey(binding, event, PLATFORM);
}

/** Returns a key binding as the reader's system shows it. */
export function shownKey(binding: KeyBinding): string {
  return showKey(binding, PLATFORM);
}
