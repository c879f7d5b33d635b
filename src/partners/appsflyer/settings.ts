import * as z from 'zod/mini';
import type { SettingText } from '../settings';

/** A text that is empty until a person writes one. */
export const TEXT = z._default(z.string(), '');

/** Who sends to AppsFlyer; Amplitude's own settings apply only to Amplitude. */
export const SENDER = z._default(z.enum(['amplitude', 'server']), 'amplitude');

/** The switch of Amplitude's sync. */
export const SYNC = z._default(z.boolean(), true);

/** The choice of the sender with which the settings on Amplitude's side apply. */
export const OF_AMPLITUDE: Pick<SettingText, 'onlyWith'> = {
  onlyWith: { name: 'sender', value: 'amplitude' },
};

/** Returns the words for the choice of the sender: what it sends, and how Amplitude does. */
export function senderText(what: string, how: string, help?: string): SettingText {
  return {
    label: `Who sends the ${what}`,
    ...(help !== undefined && { help }),
    values: { amplitude: `Amplitude, by ${how}`, server: 'Your server' },
  };
}

/** Returns the words for the choice of AppsFlyer's answer, with those that a request cannot show by value. */
export function arrivalText(answers: Readonly<Record<string, string>>): SettingText {
  return {
    label: 'How AppsFlyer answers',
    help: 'These answers depend on what the request does not show.',
    values: { checked: 'By the request alone', ...answers },
  };
}
