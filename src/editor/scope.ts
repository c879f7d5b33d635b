import type { EventField, FieldType, Macro, MacroUse, Platform } from '../vocabulary';

const PLATFORMS: Record<Platform, string> = { android: 'Android', ios: 'iOS' };

const USES: Record<MacroUse, string> = { both: '', 'in-app': 'in-app events', install: 'installs' };

/** Says in a few words where a macro applies: `Android`, `in-app events`. Empty when it applies everywhere. */
export function scopeOf({ platform, use }: Macro): string {
  return [platform === undefined ? '' : PLATFORMS[platform], USES[use]]
    .filter((word) => word !== '')
    .join(', ');
}

const TYPES: Record<FieldType, string> = {
  text: 'text',
  number: 'number',
  boolean: 'true or false',
  time: 'date and time',
  json: 'JSON object',
  'device-id': 'device identifier',
};

/** Says in a few words what a field holds. */
export function typeOf({ type }: EventField): string {
  return TYPES[type];
}
