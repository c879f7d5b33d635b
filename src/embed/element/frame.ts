import { type EmbedMessage, type HostMessage, readEmbedMessage, sealed } from '../protocol';

/** A frame with the embedded page in it. */
export interface Frame {
  readonly element: HTMLIFrameElement;
  /** Tells the page something; lost while it is not ready. */
  readonly send: (message: HostMessage) => void;
  /** Ends the conversation and takes the frame away. */
  readonly close: () => void;
}

/**
 * What the page may do: run its own scripts and open the playground in a tab of its own, which is free of the sandbox.
 * It has no origin, so that it reaches neither storage nor any other page.
 */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

// The origin of a message from a frame without one.
const OPAQUE = 'null';

/** Makes a frame for an address; it loads once its element is in a page. */
export function createFrame(src: string, title: string, hear: (message: EmbedMessage) => void): Frame {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', SANDBOX);
  element.allow = 'clipboard-write';
  element.loading = 'lazy';
  element.title = title;
  element.src = src;
  // A page without an origin cannot be named as the one to get a message, so it hands over a port of its own.
  let port: MessagePort | undefined;
  const receive = ({ source, origin, data, ports }: MessageEvent<unknown>) => {
    if (source === null || source !== element.contentWindow || origin !== OPAQUE) return;
    const message = readEmbedMessage(data);
    if (message === undefined) return;
    if (message.type === 'ready') port = ports[0];
    hear(message);
  };
  window.addEventListener('message', receive);
  return {
    element,
    send: (message) => port?.postMessage(sealed(message)),
    close: () => {
      window.removeEventListener('message', receive);
      port?.close();
      element.remove();
    },
  };
}
