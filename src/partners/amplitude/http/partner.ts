import { type EventFields, type FieldValue, readTime, type Settings } from '../../../engine';
import { mappedEvent } from '../../advertiser';
import { listed } from '../../listed';
import type { DeliveryContext } from '../../partner';
import { documented } from '../../../vocabulary/reference';
import { withAndroidIds } from '../event';
import { HOSTS } from '../project';
import { RULES } from '../rules';
import { httpChecks } from './checks';
import { receiveHttp } from './receiver';
import { HTTP_SETTINGS, HTTP_TEXTS, type HttpSettings } from './settings';
import { HTTP_TEMPLATES } from './templates';

/** Amplitude's HTTP V2 API, the second of AppsFlyer's two integrations: installs and in-app events, by user or device ID. */
export const AMPLITUDE_HTTP = listed<typeof HTTP_SETTINGS>({
  id: 'amplitude-http',
  name: 'Amplitude, HTTP V2 API',
  summary:
    'Amplitude logs installs and in-app events for the user with the customer user ID or its device ID.',
  settings: HTTP_SETTINGS,
  settingTexts: HTTP_TEXTS,
  templates: HTTP_TEMPLATES,
  rules: { ...RULES, inApp: documented('TRBL') },
  checks: httpChecks,
  fill: fillHttp,
  shape: shapeHttp,
  receive: receiveHttp,
});

/** Returns the values of `(setting:name)` in the templates of the HTTP V2 API. Amplitude reads a session of -1 as none (M1). */
function fillHttp({ settings }: DeliveryContext<HttpSettings>): Settings {
  return new Map([
    ['api_key', settings.api_key],
    ['host', HOSTS[settings.region]],
    ['device_id', settings.device_id],
    ['session_id', settings.session_id.trim() || '-1'],
    ['min_id_length', String(settings.min_id_length)],
  ]);
}

/**
 * The event as the templates of the HTTP V2 API read it, with the identifiers under Amplitude's names and two
 * more that no macro of AppsFlyer's has: `event_time_ms`, the event's time in milliseconds since 1970, the only form
 * Amplitude takes (M1), and `partner_event_name`, the name an event is mapped to or, without one, its own.
 */
function shapeHttp(context: DeliveryContext): EventFields {
  const { event } = context;
  return new Map(withAndroidIds(event))
    .set('event_time_ms', milliseconds(event.get('event_time') ?? event.get('install_time')))
    .set('partner_event_name', nameOf(context));
}

const none = (key: string): FieldValue => ({ key, text: '', kind: 'string' });

// A time that cannot be read is sent as it is, to show how Amplitude answers it.
function milliseconds(value: FieldValue | undefined): FieldValue {
  if (value === undefined) return none('event_time');
  const time = readTime(value.text);
  return time === undefined ? value : { ...value, text: String(time), kind: 'number' };
}

// The partner event ID of a mapped event is already the partner's name for it.
function nameOf({ event, advertiser }: DeliveryContext): FieldValue {
  const isMapped = (mappedEvent(event, advertiser)?.partnerEvent ?? '') !== '';
  return event.get(isMapped ? 'partner_event_id' : 'event_name') ?? none('event_name');
}
