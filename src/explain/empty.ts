import type { Filling, MacroPart, RenderOptions } from '../engine';
import { code, say, type Sentence } from './sentence';

/** What of a macro decides on what goes out when it has no value. */
export interface Emptiness {
  readonly part: MacroPart;
  readonly filling: Filling;
  /** True when the parameter goes with it, if an option says so: its value is of macros alone. */
  readonly isAlone: boolean;
}

/** Says in a word or two what goes out for a macro whose value the event does not have: `empty`. */
export function whenEmpty({ part, filling, isAlone }: Emptiness, { missing }: RenderOptions): Sentence {
  const { resolution, macro, hash } = filling;
  if (resolution === 'unknown' || resolution === 'field') return say('sent as written');
  if (resolution === 'setting') return say('empty');
  if (missing === 'null' || part.encoding === 'json-value') return code('null');
  if (missing === 'drop' && isAlone) return say('left out');
  if (missing === 'zero-uuid' && macro?.kind === 'device-id' && hash === undefined) return say('zeros');
  return say('empty');
}

/** The platform whose devices do not have what the named one has. */
export const OTHER_PLATFORM = { android: 'iOS', ios: 'Android' } as const;

/** Says where a macro has no value or is not meant for: `empty on iOS`. Blank when it may have one everywhere. */
export function scopeOf(emptiness: Emptiness, options: RenderOptions): Sentence {
  const { platform, use } = emptiness.filling.macro ?? {};
  if (platform !== undefined) return say(whenEmpty(emptiness, options), ` on ${OTHER_PLATFORM[platform]}`);
  if (use === 'in-app') return say('meant for in-app events');
  return use === 'install' ? say('meant for installs') : [];
}
