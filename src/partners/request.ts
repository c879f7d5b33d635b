import type { Decoded } from '../engine';

/** A rendered request as a receiver gets it. Offsets in findings are those of `text`, in UTF-16 units. */
export interface ReceivedRequest {
  /** The whole rendered text: the URL alone for a GET, otherwise request line, headers and body as rendered. */
  readonly text: string;
  /** The same, taken apart by the engine. */
  readonly decoded: Decoded;
}
