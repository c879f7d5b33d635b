import type { Settings } from '../../../engine';
import type { DeliveryContext } from '../../partner';
import { HOSTS } from '../region';
import type { HttpSettings } from './settings';

/** What `(setting:name)` gives in the templates of the HTTP V2 API. Amplitude reads a session of -1 as none (M1). */
export function fillHttp({ settings }: DeliveryContext<HttpSettings>): Settings {
  return new Map([
    ['api_key', settings.api_key],
    ['host', HOSTS[settings.region]],
    ['device_id', settings.device_id],
    ['session_id', settings.session_id.trim() || '-1'],
    ['min_id_length', String(settings.min_id_length)],
  ]);
}
