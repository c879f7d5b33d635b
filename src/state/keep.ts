/** A place for texts that outlive the page; nothing in it is ever sent anywhere. */
export interface Keep {
  /** Gives the text kept under a name, or undefined when there is none or it may not be read. */
  read(name: string): string | undefined;
  /** Keeps a text; false when the browser refuses, as when storage is denied or full. */
  write(name: string, text: string): boolean;
}

const PREFIX = 'postback-playground.';

/** Keeps texts in the browser's local storage, whose mere mention can throw when storage is denied. */
export function localKeep(): Keep {
  return {
    read(name) {
      try {
        return globalThis.localStorage.getItem(PREFIX + name) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(name, text) {
      try {
        globalThis.localStorage.setItem(PREFIX + name, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Keeps texts only as long as the page lives. */
export function memoryKeep(): Keep {
  const texts = new Map<string, string>();
  return {
    read: (name) => texts.get(name),
    write: (name, text) => {
      texts.set(name, text);
      return true;
    },
  };
}
