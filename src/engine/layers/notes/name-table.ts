/** Reads a table of `code name` entries divided by semicolons. */
export function nameTable(entries: string): ReadonlyMap<string, string> {
  return new Map(
    entries.split(';').map((entry) => {
      const [code = '', ...name] = entry.trim().split(/\s+/);
      return [code, name.join(' ')] as const;
    }),
  );
}
