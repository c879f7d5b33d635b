import type { Severity } from '../../engine';
import type { VerdictState } from '../../partners';

/** How a state of a verdict is shown: in words first, and with a color and an icon that say the same. */
export interface VerdictLook {
  /** The state in one or two words, for a cell or a count. */
  readonly word: string;
  /** What the state means, in one sentence. */
  readonly sentence: string;
  /** How bad it is; absent for a state that is neither good nor bad. */
  readonly severity?: Severity;
  /** The name of its color token, without the two hyphens. */
  readonly token: 'neutral' | 'error' | 'held' | 'lost' | 'warning' | 'ok';
}

/** The look of each state, the first that holds first. */
export const VERDICT_LOOKS: Readonly<Record<VerdictState, VerdictLook>> = {
  'no-request': {
    word: 'No request',
    sentence: 'There is no request yet: the template is empty, its macros are, or the event cannot be read.',
    token: 'neutral',
  },
  'not-sent': {
    word: 'Not sent',
    sentence: 'AppsFlyer does not send the request.',
    severity: 'error',
    token: 'error',
  },
  'cannot-say': {
    word: 'Cannot say',
    sentence: 'Something decides that is not known here.',
    token: 'neutral',
  },
  held: {
    word: 'Held',
    sentence: 'The request is sent, and the partner keeps it until something else arrives.',
    severity: 'info',
    token: 'held',
  },
  refused: {
    word: 'Refused',
    sentence: 'The request is sent, and the partner does not take it.',
    severity: 'error',
    token: 'error',
  },
  lost: {
    word: 'Lost',
    sentence: 'The request is sent and arrives where nobody can use it.',
    severity: 'error',
    token: 'lost',
  },
  'with-warnings': {
    word: 'With warnings',
    sentence: 'The request is sent, and something in it is likely wrong.',
    severity: 'warning',
    token: 'warning',
  },
  'will-be-sent': {
    word: 'Will be sent',
    sentence: 'The request is sent, and nothing is known to be wrong with it.',
    severity: 'hint',
    token: 'ok',
  },
};
