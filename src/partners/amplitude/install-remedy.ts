import type { Remedy } from '../verdict';

/** Makes the event an install. */
export const INSTALL_REMEDY: Remedy = {
  label: 'Make the event an install',
  event: { event_name: 'install', event_type: '' },
};
