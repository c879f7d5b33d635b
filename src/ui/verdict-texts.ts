import type { Check, CheckId } from '../partners';

/** The gates by name, as they head the list. */
export const GATE_TITLES: Readonly<Record<CheckId, string>> = {
  active: 'Activation',
  'sharing-filter': 'Sharing filter',
  'message-kind': 'Kind of message',
  'sending-option': 'Sending option',
  'in-app': 'In-app event postbacks',
  window: 'In-app postback window',
  'restricted-source': 'Restricted media sources',
  privacy: 'Tracking consent',
  credentials: 'Credentials',
  identifier: 'Identifier',
};

/** How a gate stands: in words, and as a mark for those who see it. */
export const GATE_STATES: Readonly<Record<Check['state'], { readonly word: string; readonly mark: string }>> =
  {
    pass: { word: 'Passes', mark: '✓' },
    changed: { word: 'Passes, changed', mark: '~' },
    fail: { word: 'Stops here', mark: '✕' },
    none: { word: 'Does not apply', mark: '–' },
  };
