import { readJson } from '../../engine';
import { bareName, eventText } from '../event-text';
import { documented, inferred } from '../../vocabulary/reference';
import type { Check } from '../verdict';
import { fails, type CheckInput, passes } from './check';
import { checkPrivacy } from './privacy';
import { checkRestricted } from './restricted';
import { checkInApp, checkSendingOption, checkWindow } from './sending';

/** Runs AppsFlyer's checks, which are the same for every partner; each is independent of the others. */
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

/** Checks that the partner is activated for the app, which it must be to receive anything (TRBL). */
function checkActive({ advertiser, partner, rules: { activation } }: CheckInput): Check {
  if (advertiser.active) return passes('active', `${partner} is activated for this app.`, activation);
  return fails(
    'active',
    'partner_inactive',
    [`${partner} is not activated for this app.`, activation],
    [{ label: 'Turn “Activate partner” on', advertiser: { active: true } }],
  );
}

const SHARING = documented('DEVHUB');

/**
 * Checks that the sharing filter of the SDK or of a server-to-server event, which names partners or "all" (DEVHUB), does
 * not exclude the user. That a name in the filter means the partner is inferred from the name.
 */
function checkSharing({ advertiser, event, partner }: CheckInput): Check {
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
        label: 'Turn the sharing filter off',
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
