import { type EventFields, type FieldValue, readTime, writeTime } from '../../../engine';
import { eventText } from '../../event-text';
import { listed } from '../../listed';
import type { DeliveryContext } from '../../partner';
import { streamChecks } from '../amplitude/checks';
import { streamNotes } from '../amplitude/notes';
import { streamed } from '../amplitude/streamed';
import { receiveEvents } from './receiver';
import { EVENT_SETTINGS, EVENT_TEXTS, type EventSettings } from './settings';
import { EVENT_TEMPLATES } from './templates';

/** AppsFlyer's API for server-to-server events (S2S3), which Amplitude's event streaming (AMS) and servers send to. */
export const APPSFLYER_EVENTS = listed<typeof EVENT_SETTINGS>({
  id: 'appsflyer-events',
  name: 'AppsFlyer, S2S events',
  summary:
    'Server-to-server events: in-app events that Amplitude’s event streaming or your server sends to AppsFlyer. Amplitude’s request is modeled: no document shows it.',
  settings: EVENT_SETTINGS,
  settingTexts: EVENT_TEXTS,
  templates: EVENT_TEMPLATES,
  checks: streamChecks,
  fill: ({ settings, event }) => {
    const own = settings.sender === 'server' ? eventText(event, 'app_id') : '';
    return new Map([
      ['s2s_key', settings.s2s_key],
      ['app_id', settings.app_id.trim() || own],
    ]);
  },
  shape: shapeEvents,
  notes: streamNotes,
  receive: receiveEvents,
});

/** The event as the templates read it: with the fields of Amplitude's stream, and the time in AppsFlyer's form. */
function shapeEvents({ event, settings }: DeliveryContext<EventSettings>): EventFields {
  return new Map(streamed(event, settings)).set('s2s_event_time', timeOf(event.get('event_time')));
}

// A time that cannot be read is sent as it is, to show what AppsFlyer makes of it.
function timeOf(value: FieldValue | undefined): FieldValue {
  if (value === undefined) return { key: 'event_time', text: '', kind: 'string' };
  const time = readTime(value.text.trim());
  return time === undefined ? value : { ...value, text: writeTime(time), kind: 'string' };
}
