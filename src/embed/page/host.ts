import { type EmbedMessage, type HostMessage, readHostMessage, sealed } from '../protocol';

/** Sends a message to the host page. */
export type Send = (message: EmbedMessage) => void;

/** The origin of a page without one, such as a page opened from disk. */
const OPAQUE = 'null';

/**
 * Connects an embed with its host page: reports to that origin alone that it is ready, and listens to it. The first
 * message carries a port, through which a host can answer an embed without an origin. Without a valid origin, or
 * outside a frame, nothing is sent or received.
 */
export function connectHost(origin: string | undefined, onMessage: (message: HostMessage) => void): Send {
  const { parent } = window;
  if (origin === undefined || !isOrigin(origin) || parent === window) return () => undefined;
  // A page without an origin cannot be named as a target. It is the page that frames this one and wrote its address.
  const target = origin === OPAQUE ? '*' : origin;
  const receive = (data: unknown) => {
    const message = readHostMessage(data);
    if (message !== undefined) onMessage(message);
  };
  window.addEventListener('message', (event) => {
    if (event.source === parent && event.origin === origin) receive(event.data);
  });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => receive(data);
  parent.postMessage(sealed({ type: 'ready' }), target, [port2]);
  return (message) => parent.postMessage(sealed(message), target);
}

// Rules out `*` and `/`, which name no single page.
function isOrigin(text: string): boolean {
  return text === OPAQUE || (URL.canParse(text) && new URL(text).origin === text);
}
