import { fails, notApplicable, passes } from '../../checks/check';
import { eventText } from '../../event-text';
import { documented } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import type { Check, Remedy } from '../../verdict';
import { SAMPLE_APP_IDS } from '../app-id';
import type { EventSettings } from '../events/settings';
import { fieldOfProperty, mappedValue, rowFor } from './streamed';

type Context = DeliveryContext<EventSettings>;

/** The checks of Amplitude's event streaming to AppsFlyer (AMS); none applies to a server of one's own. */
export function streamChecks(context: Context): readonly Check[] {
  if (context.settings.sender === 'server') return OWN_SERVER;
  return [checkSync(context), checkSelection(context), checkCredentials(context), checkIdentifier(context)];
}

const OWN_SERVER: readonly Check[] = [
  notApplicable('sync', 'Your server sends the event, so there is no sync.', documented('S2S3')),
  notApplicable('selection', 'Your server decides which events it sends.', documented('S2S3')),
  notApplicable(
    'credentials',
    'Your server sends the event with or without a key; AppsFlyer’s answer shows what is missing.',
    documented('S2S3'),
  ),
  notApplicable(
    'identifier',
    'Your server sends the event with or without an AppsFlyer ID; AppsFlyer’s answer shows what is missing.',
    documented('S2S3'),
  ),
];

const STREAM = documented('AMS');

function checkSync({ settings }: Context): Check {
  if (settings.sync) return passes('sync', 'The sync sends events to AppsFlyer.', STREAM);
  const said = ['The sync is off in Amplitude, so no event is sent.', STREAM] as const;
  return fails('sync', 'sync_off', said, [{ label: 'Turn the sync on', settings: { sync: true } }]);
}

// AME: names that cannot be streamed.
const RESERVED: ReadonlySet<string> = new Set(['_all', '_identify']);

function checkSelection({ event, settings: { allEvents, selectedEvents } }: Context): Check {
  const name = eventText(event, 'event_name');
  if (RESERVED.has(name)) {
    const message = `Amplitude reserves the name ${name} and does not stream an event that has it.`;
    return fails('selection', 'event_name_reserved', [message, documented('AME')], []);
  }
  const shown = name || 'the event';
  if (allEvents || (name !== '' && selectedEvents.some((each) => each.event.trim() === name))) {
    return passes('selection', `The selected events include ${shown}.`, STREAM);
  }
  const message = `${name || 'The event'} is not among the selected events, and only those are sent.`;
  const all: Remedy = { label: 'Count every event as selected', settings: { allEvents: true } };
  const rows = [...selectedEvents.filter((each) => each.event.trim() !== ''), { event: name }];
  const remedies =
    name === '' ? [all] : [{ label: `Select ${name}`, settings: { selectedEvents: rows } }, all];
  return fails('selection', 'event_not_selected', [message, STREAM], remedies);
}

function checkCredentials({ platform = 'android', settings: { s2s_key, app_id } }: Context): Check {
  const missing = [
    ...(s2s_key.trim() === '' ? ['S2S key'] : []),
    ...(app_id.trim() === '' ? ['app ID'] : []),
  ];
  if (missing.length === 0) return passes('credentials', 'The S2S key and the app ID are set.', STREAM);
  const message = `Amplitude asks for AppsFlyer’s S2S key and app ID, and the ${missing.join(' and the ')} ${missing.length === 1 ? 'is' : 'are'} empty.`;
  const settings = {
    ...(s2s_key.trim() === '' && { s2s_key: 'DEMO_S2S_KEY' }),
    ...(app_id.trim() === '' && { app_id: SAMPLE_APP_IDS[platform] }),
  };
  const label =
    missing.length === 1 ? `Fill in a sample ${missing.join()}` : 'Fill in a sample key and app ID';
  return fails('credentials', 'missing_key_or_app', [message, STREAM], [{ label, settings }]);
}

// Invented, in the two documented forms (S2S3).
const SAMPLE_IDS = { android: '1714566895123-1234567890123456789', ios: '1718125339005-7730164' } as const;

function checkIdentifier({ event, platform = 'android', settings }: Context): Check {
  const row = rowFor(settings.mapping, 'appsflyer_id');
  if (row === undefined) {
    const message = 'No user property is mapped to AppsFlyer ID, which is the one mapping that is required.';
    const mapping = [...settings.mapping, { property: 'appsflyer_id', field: 'appsflyer_id' }];
    const mapIt: Remedy = {
      label: 'Map the user property appsflyer_id',
      settings: { mapping: mapping.map(({ property, field }) => ({ property, ...(field && { field }) })) },
    };
    return fails('identifier', 'appsflyer_id_not_mapped', [message, STREAM], [mapIt]);
  }
  if (mappedValue(event, settings, 'appsflyer_id') !== undefined) {
    return passes('identifier', `The user property ${row.property} has the AppsFlyer ID.`, STREAM);
  }
  const message = `The user property ${row.property} is empty. Amplitude cannot stream events of users without an AppsFlyer ID, and asks to filter them out.`;
  return fails(
    'identifier',
    'appsflyer_id_missing',
    [message, STREAM],
    [
      {
        label: 'Set a sample AppsFlyer ID in the event',
        event: { [fieldOfProperty(row.property)]: SAMPLE_IDS[platform] },
      },
    ],
  );
}
