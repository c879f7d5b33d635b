import { type EmbedMessage, type HostMessage, readHostMessage, sealed } from '../protocol';

/** Tells the host page something. */
export type Tell = (message: EmbedMessage) => void;

/**
 * Begins the conversation with the page that the embed stands in: says that it is ready, to that origin alone, and
 * hears what comes from there. With the word goes a port, by which an embed without an origin can be answered.
 * Without a sound origin, or outside of any frame, nothing is said or heard.
 */
export function connectHost(origin: string | undefined, hear: (message: HostMessage) => void): Tell {
  const { parent } = window;
  if (origin === undefined || !isOrigin(origin) || parent === window) return () => undefined;
  const receive = (data: unknown) => {
    const message = readHostMessage(data);
    if (message !== undefined) hear(message);
  };
  window.addEventListener('message', (event) => {
    if (event.source === parent && event.origin === origin) receive(event.data);
  });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => receive(data);
  parent.postMessage(sealed({ type: 'ready' }), origin, [port2]);
  return (message) => parent.postMessage(sealed(message), origin);
}

// Rules out `*`, `/` and `null`, which name no single page.
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
