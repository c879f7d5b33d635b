/** A place for texts that outlive the page; nothing in it is ever sent anywhere. */
export interface Store {
  /** Gives the text kept under a name, or undefined when there is none or it may not be read. */
  read(name: string): string | undefined;
  /** Keeps a text; false when the browser refuses, as when storage is denied or full. */
  write(name: string, text: string): boolean;
}

const PREFIX = 'postback-playground.';

// A tab reads first what it kept itself, so that two tabs with a draft each do not take each other's.
const OWN_TO_A_TAB: ReadonlySet<string> = new Set(['draft', 'address']);

/** Keeps texts in the browser's storage, whose mere mention can throw when storage is denied. */
export function localStore(): Store {
  return {
    read(name) {
      const own = OWN_TO_A_TAB.has(name) ? readFrom('sessionStorage', name) : undefined;
      return own ?? readFrom('localStorage', name);
    },
    write(name, text) {
      if (OWN_TO_A_TAB.has(name)) writeTo('sessionStorage', name, text);
      return writeTo('localStorage', name, text);
    },
  };
}

type StorageName = 'localStorage' | 'sessionStorage';

function readFrom(storage: StorageName, name: string): string | undefined {
  try {
    return globalThis[storage].getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

function writeTo(storage: StorageName, name: string, text: string): boolean {
  try {
    globalThis[storage].setItem(PREFIX + name, text);
    return true;
  } catch {
    return false;
  }
}

/** Keeps texts only as long as the page lives. */
export function memoryStore(): Store {
  const texts = new Map<string, string>();
  return {
    read: (name) => texts.get(name),
    write: (name, text) => {
      texts.set(name, text);
      return true;
    },
  };
}
