import type { EventFields } from '../engine';
import { eventText } from './event-text';
import type { MessageKind } from './partner';

// Event types of Push API (DEVHUB) and event names of the raw data, without what does not count in a name.
const KINDS = new Map<string, MessageKind>([
  ['install', 'install'],
  ['organicinstall', 'install'],
  ['reinstall', 'install'],
  ['organicreinstall', 'install'],
  ['reengagement', 're-engagement'],
  ['reattribution', 're-attribution'],
  ['uninstall', 'other'],
  ['organicuninstall', 'other'],
  ['afuninstall', 'other'],
  ['session', 'other'],
  ['organicsession', 'other'],
  ['afappopened', 'other'],
]);

const bare = (text: string) => text.toLowerCase().replace(/[-_\s]/g, '');

/**
 * Tells which kind of message an event is: by its event type if it has one, otherwise by its name. Any other name is
 * that of an in-app event, and an event without a name counts as an install, as old messages have none.
 */
export function messageKind(event: EventFields): MessageKind {
  const type = bare(eventText(event, 'event_type'));
  if (type.endsWith('inappevent')) return 'in-app';
  const known = KINDS.get(type);
  if (known !== undefined) return known;
  const name = eventText(event, 'event_name');
  return name === '' ? 'install' : (KINDS.get(bare(name)) ?? 'in-app');
}
