import { FIRST_EVENT, FIRST_TEMPLATE } from './first';
import { IN_APP_EVENTS } from './in-app-events';
import { INSTALLS } from './installs';
import type { EventSample, TemplateSample } from './sample';
import { TEMPLATES } from './templates';

export type { EventSample, TemplateSample } from './sample';

/** Every event of the gallery. This file is a face of its own, to be imported lazily by its path. */
export const EVENT_SAMPLES: readonly EventSample[] = [FIRST_EVENT, ...IN_APP_EVENTS, ...INSTALLS];

/** Every template of the gallery. */
export const TEMPLATE_SAMPLES: readonly TemplateSample[] = [FIRST_TEMPLATE, ...TEMPLATES];
