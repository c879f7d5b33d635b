import { eventText } from '../../event-text';
import { documented, inferred } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import type { ShapingNote } from '../../verdict';
import type { EventSettings } from '../events/settings';
import { PROPERTY_NAMES } from './properties';
import { fieldOfProperty, mappedValue, rowFor } from './streamed';

type Context = DeliveryContext<EventSettings>;

/** What Amplitude's stream changes, and what no document says about it; nothing for a server of one's own. */
export function streamNotes(context: Context): readonly ShapingNote[] {
  if (context.settings.sender === 'server') return [];
  return [...asText(context), ...leftOut(context), STREAM, RETRIES, UNKNOWN, ...loop(context)];
}

function asText({ event, settings }: Context): readonly ShapingNote[] {
  const mapped = PROPERTY_NAMES.flatMap((name) => {
    const value = mappedValue(event, settings, name);
    return value === undefined || value.kind === 'string'
      ? []
      : [fieldOfProperty(rowFor(settings.mapping, name)?.property ?? name)];
  });
  if (mapped.length === 0) return [];
  const message = 'Amplitude sends user properties as text, so a number or a Boolean arrives in quotes.';
  return [{ message, fields: [...new Set(mapped)], origins: documented('AME') }];
}

function leftOut({ event, settings }: Context): readonly ShapingNote[] {
  if (settings.eventProperties || /^(?:\{\s*\})?$/.test(eventText(event, 'event_value'))) return [];
  const message =
    'No event properties are selected, so Amplitude sends none of them. Selected ones are sent in the event value.';
  return [{ message, fields: ['event_value'], origins: documented('AMS') }];
}

const STREAM: ShapingNote = {
  message:
    'Amplitude streams events from the time the sync is set up, not earlier ones. It does not stream transformed events and properties, and may not stream Version and Device Family.',
  fields: [],
  origins: documented('AME', 'AMS'),
};

const RETRIES: ShapingNote = {
  message:
    'When sending fails, Amplitude tries again up to 10 times in 4 hours. No document says whether it does so after each error of AppsFlyer.',
  fields: [],
  origins: [...documented('AME'), ...inferred('AME')],
};

const UNKNOWN: ShapingNote = {
  message:
    'No document shows the request that Amplitude sends: that it calls api3, which names it writes, what it writes for an event without values, and whether it sends the time of the event. The template uses AppsFlyer’s names.',
  fields: [],
  origins: inferred('AMS', 'S2S3'),
};

function loop({ settings }: Context): readonly ShapingNote[] {
  if (settings.postbacks) return [];
  const message =
    'If in-app event postbacks to Amplitude are on in AppsFlyer, this event most likely comes back to Amplitude as a second one. No document mentions this.';
  return [{ message, fields: [], origins: inferred('AMS', 'A3') }];
}
