import type { Check, CheckId, VerdictState } from '../../partners';

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

/** The state of a check, in words, and the verdict whose icon it has. */
export const CHECK_STATES: Readonly<
  Record<Check['state'], { readonly word: string; readonly look: VerdictState }>
> = {
  pass: { word: 'Passes', look: 'will-be-sent' },
  changed: { word: 'Passes with changes', look: 'with-warnings' },
  fail: { word: 'Fails', look: 'not-sent' },
  unknown: { word: 'Not known', look: 'cannot-say' },
  none: { word: 'Does not apply', look: 'no-request' },
};
