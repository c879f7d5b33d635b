import type { EventFields } from '../engine';
import type { Advertiser } from './advertiser';
import { eventText } from './event-text';
import type { Json } from './setting';

/** One row of the event mapping as it was read. */
export type MappedEvent = Advertiser['eventMapping'][number];

/** The row of the event mapping for an event; names have to be equal, case included. */
export function mappedEvent(event: EventFields, { eventMapping }: Advertiser): MappedEvent | undefined {
  const name = eventText(event, 'event_name');
  return eventMapping.find((row) => row.event === name);
}

/** The event mapping as settings have it, with one row changed or, where there is none for its event, added. */
export function mappingWith({ eventMapping }: Advertiser, row: MappedEvent): Json {
  const isKnown = eventMapping.some(({ event }) => event === row.event);
  const rows = eventMapping.map((each) => (each.event === row.event ? row : each));
  return [...rows, ...(isKnown ? [] : [row])].map(({ event, partnerEvent, revenue, source }) => ({
    event,
    partnerEvent,
    ...(revenue && { revenue }),
    ...(source && { source }),
  }));
}
