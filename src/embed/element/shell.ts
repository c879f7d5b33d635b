/** The inside of an element: the host's own readable text until the frame is ready, then the frame. */
export interface Shell {
  /** Puts a frame in, unseen as yet. */
  readonly place: (frame: HTMLIFrameElement) => void;
  /** Shows the frame in place of the text. */
  readonly reveal: (frame: HTMLIFrameElement) => void;
  /** Shows the text again. */
  readonly clear: () => void;
  /** Sets the height in CSS pixels; undefined leaves it to the text. A host's own style sheet goes before. */
  readonly setHeight: (height: number | undefined) => void;
}

const STYLE = `
  :host { display: block; position: relative; }
  :host([hidden]), slot[hidden] { display: none; }
  iframe { display: block; width: 100%; height: 100%; border: 0; }
  iframe.waiting { position: absolute; inset: 0; visibility: hidden; }
`;

/**
 * Makes the inside of an element. Its style sheets are built by script, since a host's policy may refuse style
 * elements and attributes.
 */
export function createShell(host: HTMLElement): Shell {
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  const height = new CSSStyleSheet();
  style.replaceSync(STYLE);
  root.adoptedStyleSheets = [style, height];
  const slot = document.createElement('slot');
  root.append(slot);
  return {
    place: (frame) => {
      frame.className = 'waiting';
      root.append(frame);
    },
    reveal: (frame) => {
      slot.hidden = true;
      frame.className = '';
    },
    clear: () => {
      slot.hidden = false;
    },
    setHeight: (value) => {
      height.replaceSync(value === undefined ? '' : `:host { height: ${value}px; overflow: auto; }`);
    },
  };
}
