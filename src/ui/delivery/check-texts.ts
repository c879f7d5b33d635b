import type { Check, CheckId } from '../../partners';

/** The titles of the checks, by ID. */
export const CHECK_TITLES: Readonly<Record<CheckId, string>> = {
  sync: 'Sync',
  selection: 'Event selection',
  active: 'Activation',
  'sharing-filter': 'Sharing filter',
  'message-kind': 'Message type',
  'sending-option': 'Sending option',
  'in-app': 'In-app event postbacks',
  window: 'In-app postback window',
  'restricted-source': 'Restricted media sources',
  privacy: 'Tracking consent',
  credentials: 'Credentials',
  identifier: 'Identifier',
};

/** The state of a check, in words and as a mark for sighted people. */
export const CHECK_STATES: Readonly<
  Record<Check['state'], { readonly word: string; readonly mark: string }>
> = {
  pass: { word: 'Passes', mark: '✓' },
  changed: { word: 'Passes with changes', mark: '~' },
  fail: { word: 'Fails', mark: '✕' },
  unknown: { word: 'Not known', mark: '?' },
  none: { word: 'Does not apply', mark: '–' },
};
