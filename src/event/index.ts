export { MAX_EVENT_LENGTH, needsForms, readEvent, readEventSteps } from './reading/read';
export type { EventForm, EventReading, FormReader, ReadEvent, RefusedEvent } from './reading/reading';
export { FIRST_EVENT, FIRST_TEMPLATE } from './samples/first';
export type { EventSample, TemplateSample } from './samples/sample';
export { toJson } from './write';
export { situationOf } from './situation';
export type { EventKind, Situation } from './situation';
