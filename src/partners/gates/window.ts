import { readTime } from '../../engine';
import { eventText } from '../event-text';
import { fails, passes, notApplicable } from '../gate';
import { evidenced } from '../origin';
import type { Gate } from '../verdict';
import type { GateInput } from './input';

const ORIGINS = evidenced('IAE');
const DAY = 86_400_000;

/** The in-app postback window: events later than so many days after the install are not sent (IAE). */
export function windowGate({ kind, advertiser, event }: GateInput): Gate {
  const { inAppWindow: days } = advertiser;
  if (kind !== 'in-app') return notApplicable('window', 'The window applies to in-app events only.', ORIGINS);
  if (days === 0) {
    return passes('window', 'In-app events are sent for as long as the app is installed.', ORIGINS);
  }
  const installed = readTime(eventText(event, 'install_time'));
  const happened = readTime(eventText(event, 'event_time'));
  if (installed === undefined || happened === undefined) {
    const message =
      'The event lacks its own time or that of the install, so that the window cannot be applied.';
    return notApplicable('window', message, ORIGINS);
  }
  const after = (happened - installed) / DAY;
  const limit = count(days);
  if (after <= days) {
    return passes('window', `The event came within ${limit} after the install.`, ORIGINS);
  }
  const needed = Math.ceil(after);
  return fails(
    'window',
    'outside_in_app_window',
    [`The event came more than ${limit} after the install.`, ORIGINS],
    [
      { label: `Make the window ${count(needed)} long`, advertiser: { inAppWindow: needed } },
      { label: 'Set the window to lifetime', advertiser: { inAppWindow: 0 } },
    ],
  );
}

const count = (days: number) => (days === 1 ? '1 day' : `${String(days)} days`);
