import type { Macro, MessagingEvent } from '../macro';
import { createVocabulary } from '../vocabulary';

/** The two types of postback that Leanplum sends (L1: `messageEvents` and `abTestEvents`). */
export type LeanplumEventKind = MessagingEvent;

/** A Leanplum macro with the postbacks that fill it. */
export interface LeanplumMacro extends Macro {
  /** The type of postback that has a value for it; `any` when both have (L1). */
  readonly events: LeanplumEventKind | 'any';
}

// Leanplum does not describe the data of its macros, so an event here has a key for each macro, with the macro's name.
function macro<const Name extends string>(
  name: Name,
  events: LeanplumMacro['events'],
  kind: Macro['kind'] = 'text',
): LeanplumMacro & { readonly name: Name } {
  return { name, spellings: [], use: 'both', kind, fields: [name], events };
}

/** Every macro of Leanplum's `addPostback`, in the order and with the exact spelling of its description (L1). */
export const LEANPLUM_MACROS = [
  macro('User ID', 'any'),
  macro('Device ID', 'any'),
  macro('Trigger time', 'any', 'unix-milliseconds'),
  macro('Message ID', 'message'),
  macro('Message event', 'message'),
  macro('Message channel', 'message'),
  macro('Template name', 'message'),
  macro('Parameters', 'message', 'json'),
  macro('AB test ID', 'ab-test'),
  macro('Variant ID', 'ab-test'),
] as const satisfies readonly LeanplumMacro[];

/** The name of a Leanplum macro. */
export type LeanplumMacroName = (typeof LEANPLUM_MACROS)[number]['name'];

/**
 * The macros of Leanplum's `addPostback`, written `{{Message ID}}`. Leanplum reports the messages of an app to a server
 * with a POST whose values are in the URL (L1).
 */
export const LEANPLUM = createVocabulary('leanplum', ['double-brace'], LEANPLUM_MACROS, { method: 'POST' });
