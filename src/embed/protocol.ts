import { isRecord } from '../work';
import { type Given, type GivenWork, readGiven, readGivenWork } from './given';

/** Marks every message between an embed and its host, version included. What does not carry exactly this is ignored. */
export const PROTOCOL = 'postback-playground/1';

/** The colour schemes an embed can be told to take. */
export type Theme = 'light' | 'dark';

/**
 * What an embed tells its host. `ready`: it listens. `height`: its content is this many CSS pixels high. `change`: the
 * person changed what it shows; `done` counts the steps of a lesson that have been reached.
 */
export type EmbedMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'change'; readonly state: GivenWork; readonly done?: number };

/** What a host tells an embed: to show something else, to take a colour scheme, or both. */
export interface HostMessage {
  readonly type: 'setState';
  readonly state?: Given;
  readonly theme?: Theme;
}

/** Marks a message as one of this protocol. */
export function sealed<Message extends EmbedMessage | HostMessage>(message: Message): Message & Sealed {
  return { protocol: PROTOCOL, ...message };
}

interface Sealed {
  readonly protocol: typeof PROTOCOL;
}

/** Reads what came from an embed; undefined for anything but a sound message. */
export function readEmbedMessage(data: unknown): EmbedMessage | undefined {
  if (!isRecord(data) || data.protocol !== PROTOCOL) return undefined;
  const { type, height, done } = data;
  if (type === 'ready') return { type };
  if (type === 'height') return isCount(height) ? { type, height } : undefined;
  const state = type === 'change' ? readGivenWork(data.state) : undefined;
  if (state === undefined) return undefined;
  return { type: 'change', state, ...(isCount(done) && { done }) };
}

/** Reads what came from a host; undefined for anything but a sound message. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  if (!isRecord(data) || data.protocol !== PROTOCOL || data.type !== 'setState') return undefined;
  const state = readGiven(data.state);
  if (data.state !== undefined && state === undefined) return undefined;
  const theme = readTheme(data.theme);
  if (data.theme !== undefined && theme === undefined) return undefined;
  return { type: 'setState', ...(state && { state }), ...(theme && { theme }) };
}

/** Reads the name of a colour scheme; undefined for anything else. */
export function readTheme(value: unknown): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
