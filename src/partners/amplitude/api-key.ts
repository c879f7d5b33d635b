import * as z from 'zod/mini';
import { fails, passes } from '../gate';
import { evidenced } from '../origin';
import type { SettingText } from '../setting';
import type { Gate } from '../verdict';

/** The key of the Amplitude project. */
export const API_KEY = z._default(z.string(), '');

/** How the key is put to a person. */
export const API_KEY_TEXT: SettingText = {
  label: 'API key',
  help: "The key of the Amplitude project, from the project's settings. AppsFlyer asks for it when the partner is set up, so it is empty until then.",
  secret: true,
};

/** The gate of the credentials: AppsFlyer's page for Amplitude asks for the API key (A3), and both APIs require it (M1). */
export function apiKeyGate(key: string): Gate {
  const origins = evidenced('A3', 'M1');
  if (key.trim() !== '') return passes('credentials', 'The API key is there.', origins);
  return fails(
    'credentials',
    'missing_credentials',
    ['The API key of Amplitude is empty.', origins],
    [{ label: 'Put in a stand-in API key', settings: { api_key: 'DEMO_KEY' } }],
  );
}
