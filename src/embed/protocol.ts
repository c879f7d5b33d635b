import { isRecord } from '../work';
import { type Given, type GivenWork, readGiven, readGivenWork } from './given';

/** Identifies the messages between an embed and its host, with the version. Messages with another value are ignored. */
export const PROTOCOL = 'postback-playground/1';

/** The color schemes of an embed. */
export type Theme = 'light' | 'dark';

/**
 * A message from an embed to its host. `ready`: the embed receives messages. `height`: the height of its content in CSS
 * pixels. `change`: the reader edited the work; `done` is the number of lesson steps that are done, if there is a
 * lesson.
 */
export type EmbedMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'change'; readonly state: GivenWork; readonly done?: number };

/** A message from a host to an embed: shows other content, sets the color scheme, or both. */
export interface HostMessage {
  /** The type; there is only one. */
  readonly type: 'setState';
  /** The content to show; absent to keep it. */
  readonly state?: Given;
  /** The color scheme; absent to keep it. */
  readonly theme?: Theme;
}

/** Adds the protocol to a message. */
export function sealed<Message extends EmbedMessage | HostMessage>(message: Message): Message & Sealed {
  return { protocol: PROTOCOL, ...message };
}

interface Sealed {
  readonly protocol: typeof PROTOCOL;
}

/** Reads a message from an embed; undefined for anything that is not a valid message. */
export function readEmbedMessage(data: unknown): EmbedMessage | undefined {
  if (!isRecord(data) || data.protocol !== PROTOCOL) return undefined;
  const { type, height, done } = data;
  if (type === 'ready') return { type };
  if (type === 'height') return isCount(height) ? { type, height } : undefined;
  const state = type === 'change' ? readGivenWork(data.state) : undefined;
  if (state === undefined) return undefined;
  return { type: 'change', state, ...(isCount(done) && { done }) };
}

/** Reads a message from a host; undefined for anything that is not a valid message. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  if (!isRecord(data) || data.protocol !== PROTOCOL || data.type !== 'setState') return undefined;
  const state = readGiven(data.state);
  if (data.state !== undefined && state === undefined) return undefined;
  const theme = readTheme(data.theme);
  if (data.theme !== undefined && theme === undefined) return undefined;
  return { type: 'setState', ...(state && { state }), ...(theme && { theme }) };
}

/** Reads the name of a color scheme; undefined for anything else. */
export function readTheme(value: unknown): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
