import { inferred } from '../../../vocabulary/reference';
import { finding } from '../../receiver/finding';
import type { ReceiverFinding } from '../../verdict';
import type { EventBody } from './body';
import type { EventSettings } from './settings';
import { blocks } from './sharing';

/**
 * Reports an event of Amplitude's that AppsFlyer would send back to Amplitude as a postback, unless the event's sharing
 * filter blocks Amplitude. No document mentions it.
 */
export function loopFinding(
  { entries, isStreamed }: EventBody,
  { postbacks }: EventSettings,
): readonly ReceiverFinding[] {
  if (!isStreamed || !postbacks || blocks(entries, 'amplitude')) return [];
  const message =
    'This event most likely comes back: Amplitude sends it to AppsFlyer, and in-app event postbacks send it to Amplitude as a second event. Leave it out of one of the two. No document mentions this.';
  return [finding('warning', 'appsflyer-events-loop', message, inferred('AMS', 'A3'))];
}
