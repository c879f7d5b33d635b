import { readJson } from '../../engine';
import { bareName, eventText } from '../event-text';
import { evidenced, inferred } from '../origin';
import type { Check } from '../verdict';
import { fails, type CheckInput, passes } from './check';
import { checkPrivacy, checkRestricted } from './privacy';
import { checkInApp, checkSendingOption, checkWindow } from './sending';

/** The checks common to all partners (G1, G2 and G4 to G7 of partners.md section 1), whatever comes of the others. */
export function commonChecks(input: CheckInput): readonly Check[] {
  return [
    checkActive(input),
    checkSharing(input),
    checkSendingOption(input),
    checkInApp(input),
    checkWindow(input),
    checkRestricted(input),
    checkPrivacy(input),
  ];
}

const ACTIVATION = evidenced('SEED-LP', 'SEED-CT', 'TRBL');

/** G1: the partner is activated for the app, and stays so for as long as it is to get anything (S0, S1). */
export function checkActive({ advertiser, partner }: CheckInput): Check {
  if (advertiser.active) return passes('active', `${partner} is activated for this app.`, ACTIVATION);
  return fails(
    'active',
    'partner_inactive',
    [`${partner} is not activated for this app.`, ACTIVATION],
    [{ label: 'Turn “Activate partner” on', advertiser: { active: true } }],
  );
}

const SHARING = evidenced('DEVHUB');

/**
 * G2: the user is not excluded by the SDK's or the server-to-server sharing filter, which names partners or "all"
 * (A6). A name in the event's filter counts as the partner's when it is the partner's apart from case and `_int`.
 */
export function checkSharing({ advertiser, event, partner }: CheckInput): Check {
  const names = filterNames(eventText(event, 'sharing_filter'));
  const listsAll = names.includes('all');
  const listed = listsAll || names.includes(bareName(partner));
  if (!advertiser.sharingFilter && !listed) {
    return passes('sharing-filter', 'The sharing filter does not exclude this user.', SHARING);
  }
  const origins = advertiser.sharingFilter || listsAll ? SHARING : inferred('DEVHUB');
  return fails(
    'sharing-filter',
    'sharing_filter',
    ['The sharing filter excludes this user.', origins],
    [
      {
        label: 'Take the sharing filter off',
        advertiser: { sharingFilter: false },
        ...(listed && { event: { sharing_filter: '' } }),
      },
    ],
  );
}

// Push API writes a list as JSON; a server-to-server body has "all" or a list.
function filterNames(text: string): string[] {
  const reading = readJson(text);
  if (!reading.ok) return text.split(',').map(bareName);
  const { node } = reading;
  const items = node.type === 'array' ? node.items : [node];
  return items.map((item) => (item.type === 'string' ? bareName(item.value) : ''));
}
