import type { EventFields, FieldValue } from '../../../engine';
import { eventText } from '../../event-text';
import { documented, inferred } from '../../../vocabulary/reference';
import { listed } from '../../listed';
import type { DeliveryContext } from '../../partner';
import type { ShapingNote } from '../../verdict';
import { cohortChecks } from './checks';
import { identifierOf, identifierValue } from './identifier';
import { receiveAudience } from './receiver';
import { AUDIENCE_SETTINGS, AUDIENCE_TEXTS, type AudienceSettings } from './settings';
import { AUDIENCE_TEMPLATES } from './templates';

type Context = DeliveryContext<AudienceSettings>;

/** AppsFlyer's API for importing audiences (AUD), which Amplitude's cohort sync (AMC) most likely sends to. */
export const APPSFLYER_AUDIENCE = listed<typeof AUDIENCE_SETTINGS>({
  id: 'appsflyer-audience',
  name: 'AppsFlyer, audiences',
  summary:
    'Users of an audience that Amplitude’s cohort sync or your server sends to AppsFlyer. Amplitude’s request is modeled: no document shows it.',
  settings: AUDIENCE_SETTINGS,
  settingTexts: AUDIENCE_TEXTS,
  templates: AUDIENCE_TEMPLATES,
  checks: cohortChecks,
  fill: ({ settings, event, platform }) => {
    const own = settings.sender === 'server' ? eventText(event, 'app_id') : '';
    return new Map([
      ['api_token', settings.api_token],
      ['app_id', settings.app_id.trim() || own],
      ['import_key', settings.import_key],
      ['identifier_key', identifierOf(settings, platform).key],
    ]);
  },
  shape: shapeAudience,
  notes: ({ settings }) => (settings.sender === 'server' ? [] : NOTES),
  receive: receiveAudience,
});

/** The event as the templates read it: with the platform in AppsFlyer's words, and the identifier that Amplitude sends. */
function shapeAudience({ event, platform, settings }: Context): EventFields {
  const at = event.get('platform');
  const id = identifierValue(event, identifierOf(settings, platform));
  const named: FieldValue = { ...at, key: at?.key ?? 'platform', text: platform ?? '', kind: 'string' };
  return new Map(event)
    .set('audience_platform', named)
    .set('audience_id', id ?? { key: identifierOf(settings, platform).field, text: '', kind: 'string' });
}

const NOTES: readonly ShapingNote[] = [
  {
    message:
      'No document shows the request that Amplitude sends, who makes the import key, nor how many users are in one request. The template sends one user.',
    fields: [],
    origins: inferred('AMC', 'AUD'),
  },
  {
    message: 'Amplitude’s destination for cohorts is in open beta.',
    fields: [],
    origins: documented('AMC'),
  },
];
