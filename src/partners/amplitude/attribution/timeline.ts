import type { EventFields } from '../../../engine';
import { readSettings } from '../../read-settings';
import type { ReceivedRequest } from '../../request';
import type { SettingValues } from '../../setting';
import { readArguments } from './arguments';
import { identifiersIn } from './event';
import { holdOf } from './held';
import type { HoldTimeline } from './hold';
import { ATTRIBUTION_SETTINGS } from './settings';

/**
 * The way of a request through the hold, to be drawn: for the settings as a person left them and the event as it was
 * shaped. Undefined when the request holds no event that can be read.
 */
export function attributionTimeline(
  request: ReceivedRequest,
  values: SettingValues,
  event: EventFields,
): HoldTimeline | undefined {
  const { entries } = readArguments(request);
  const settings = readSettings(ATTRIBUTION_SETTINGS, values);
  return entries && holdOf(identifiersIn(entries), { settings, event });
}
