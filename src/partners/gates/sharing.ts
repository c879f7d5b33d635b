import { readJson } from '../../engine';
import { bareName } from '../bare-name';
import { eventText } from '../event-text';
import { fails, passes } from '../gate';
import { evidenced, inferred } from '../origin';
import type { Gate } from '../verdict';
import type { GateInput } from './input';

const ORIGINS = evidenced('DEVHUB');

/**
 * G2: the user is not excluded by the SDK's or the server-to-server sharing filter, which names partners or "all"
 * (A6). A name in the event's filter counts as the partner's when it is the partner's apart from case and `_int`.
 */
export function sharingGate({ advertiser, event, partner }: GateInput): Gate {
  const names = filterNames(eventText(event, 'sharing_filter'));
  const listsAll = names.includes('all');
  const listed = listsAll || names.includes(bareName(partner));
  if (!advertiser.sharingFilter && !listed) {
    return passes('sharing-filter', 'The sharing filter does not exclude this user.', ORIGINS);
  }
  const origins = advertiser.sharingFilter || listsAll ? ORIGINS : inferred('DEVHUB');
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
