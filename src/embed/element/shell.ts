/** The shadow tree of an element. It shows the host's readable text until the frame is ready, then the frame. */
export interface Shell {
  /** Adds a frame, hidden until `reveal`. */
  readonly place: (frame: HTMLIFrameElement) => void;
  /** Shows the frame instead of the text. */
  readonly reveal: (frame: HTMLIFrameElement) => void;
  /** Shows the text again. */
  readonly clear: () => void;
  /** Shows a note below the text; an empty one shows none. */
  readonly setNote: (note: string) => void;
  /** Sets the height in CSS pixels; undefined for that of the text. The host's style sheets override it. */
  readonly setHeight: (height: number | undefined) => void;
}

const STYLE = `
  :host { display: block; position: relative; }
  :host([hidden]), slot[hidden] { display: none; }
  p { margin: 0.5em 0 0; font-size: 0.875em; }
  p:empty { display: none; }
  iframe { display: block; width: 100%; height: 100%; border: 0; }
  iframe.waiting { position: absolute; inset: 0; visibility: hidden; }
`;

/**
 * Creates the shadow tree of an element. Its style sheets are created by script, because a host's content security
 * policy may forbid style elements and attributes.
 */
export function createShell(host: HTMLElement): Shell {
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  const height = new CSSStyleSheet();
  style.replaceSync(STYLE);
  root.adoptedStyleSheets = [style, height];
  const slot = document.createElement('slot');
  const note = createNote();
  root.append(slot, note);
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
      note.textContent = '';
    },
    setNote: (text) => {
      note.textContent = text;
    },
    setHeight: (value) => {
      height.replaceSync(value === undefined ? '' : `:host { height: ${value}px; overflow: auto; }`);
    },
  };
}

function createNote(): HTMLElement {
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  return note;
}
