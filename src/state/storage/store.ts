/** Keeps texts under names on this device; nothing in it is ever sent anywhere. */
export interface Store {
  /** Returns the text kept under a name; undefined when there is none or the browser denies reading it. */
  read(name: string): string | undefined;
  /** Keeps a text under a name; false when the browser refuses, because storage is denied or full. */
  write(name: string, text: string): boolean;
}

const PREFIX = 'postback-playground.';

// A tab first reads what it wrote itself, so two tabs with a draft each do not exchange them.
const OWN_TO_A_TAB: ReadonlySet<string> = new Set(['draft', 'address', 'received']);

/** Returns a store in the browser's storage. Where storage is denied it reads nothing and writes return false. */
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

// Accessing the property itself throws where storage is denied.
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

/** Returns a store that lasts until the page is closed. */
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
