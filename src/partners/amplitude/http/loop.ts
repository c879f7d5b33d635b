import { eventText } from '../../event-text';
import { inferred } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import { finding } from '../../receiver/finding';
import type { ReceiverFinding } from '../../verdict';
import type { HttpSettings } from './settings';

const CODE = 'amplitude-http-loop';
const ORIGINS = inferred('AMS', 'A3');

/**
 * Reports an in-app event that may have come from Amplitude: one that a server sent to AppsFlyer, as Amplitude's event
 * streaming does (AMS). No document mentions it. An event of the app's SDK is none.
 */
export function loopFindings({
  event,
  kind,
  settings,
}: DeliveryContext<Pick<HttpSettings, 'streams'>>): readonly ReceiverFinding[] {
  const source = eventText(event, 'event_source').toUpperCase();
  if (kind !== 'in-app' || source === 'SDK') return [];
  if (settings.streams) {
    const message =
      'Amplitude also streams events to AppsFlyer, and an event that it streamed comes back here as a second one. Leave such events out of the event mapping.';
    return [finding('warning', CODE, message, ORIGINS)];
  }
  if (source !== 'S2S') return [];
  const message =
    'A server sent this event to AppsFlyer. If that was Amplitude’s event streaming, it comes back to Amplitude as a second event.';
  return [finding('info', CODE, message, ORIGINS)];
}
