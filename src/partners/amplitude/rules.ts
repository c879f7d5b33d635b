import { documented, inferred } from '../../vocabulary/reference';
import type { SendingRules } from '../rules';

/**
 * What is known of AppsFlyer's own checks for Amplitude. Its page on AppsFlyer says of restricted sources that installs
 * count as organic or are not shared, and that installs and in-app events are sent without media source and campaign
 * where required (SEED-AM), but not which source is treated how; AppsFlyer's page says that they are not sent (A3).
 */
export const RULES: SendingRules = {
  activation: documented('A3', 'TRBL'),
  sendingOption: inferred('REMERGE', 'TOSS'),
  restricted: {
    says: 'By Amplitude’s page such an event counts as organic, is not shared, or is sent without media source and campaign; by AppsFlyer’s page it is not sent. Which of them applies to this source is not known.',
    origins: {
      drop: documented('SEED-AM', 'A3'),
      redact: documented('SEED-AM'),
      'as-organic': documented('SEED-AM', 'A3'),
    },
  },
};
