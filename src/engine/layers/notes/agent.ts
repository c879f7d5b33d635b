import type { NoteReader } from './note';

/** How a family of user agents is written, and what can be read from it. */
interface Pattern {
  readonly pattern: RegExp;
  /** Gives the device in words from the groups of the pattern. */
  readonly tell: (groups: readonly (string | undefined)[]) => string;
}

const dots = (version: string | undefined) => (version ?? '').replaceAll('_', '.');

// A model may contain parentheses and blanks, so it ends at ` Build/`, or at the last parenthesis that fits.
const PATTERNS: readonly Pattern[] = [
  {
    pattern: /^Dalvik\/[\d.]+ \(Linux; U; Android ([\d.]+); (.{1,80}?)(?: Build\/[^)]*)?\)$/,
    tell: ([version, model]) =>
      `Android ${version ?? ''}, model ${model ?? ''}, written by the system itself (Dalvik)`,
  },
  {
    pattern: /^Mozilla\/5\.0 \(Linux; Android 10; K\)/,
    tell: () => 'Chrome on Android, which names version 10 and model K on every device',
  },
  {
    pattern:
      /^Mozilla\/5\.0 \(Linux; (?:U; )?Android ([\d.]+); (?:[a-z]{2}[-_][a-zA-Z]{2}; )?(.{1,80}?)(?: Build\/[^;)]*)?(; wv)?\) AppleWebKit/,
    tell: ([version, model, view]) =>
      `Android ${version ?? ''}, model ${model ?? ''}, ${view === undefined ? 'a browser' : 'a web view in an app'}`,
  },
  {
    pattern: /^Mozilla\/5\.0 \((iPhone|iPad|iPod touch|iPod)(?:;[^)]*?)? OS ([\d_]+) like Mac OS X/,
    tell: ([device, version]) => `iOS ${dots(version)}, ${device ?? ''}; the model is not in it`,
  },
  {
    pattern: /^Mozilla\/5\.0 \(Macintosh;[^)]*? Mac OS X ([\d_.]+)/,
    tell: ([version]) =>
      `macOS ${dots(version)} as the browser names it, or an iPad that asks for desktop pages`,
  },
  { pattern: /^Mozilla\/5\.0 \(Windows NT ([\d.]+)/, tell: ([version]) => `Windows NT ${version ?? ''}` },
  {
    pattern: /^(\S[^/]{0,80})\/(\S+) CFNetwork\/[\d.]+ Darwin\/([\d.]+)/,
    tell: ([app, version, kernel]) =>
      `the app ${app ?? ''} ${version ?? ''} on an Apple device with kernel Darwin ${kernel ?? ''}; OS version and model are not in it`,
  },
];

const MAX_AGENT_LENGTH = 1000;

/** Reads the operating system, its version and the device from a user agent. */
export const agentNotes: NoteReader = (text) => {
  if (text.length > MAX_AGENT_LENGTH) return [];
  for (const { pattern, tell } of PATTERNS) {
    const [whole, ...groups] = pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    const value = tell(groups);
    return [{ kind: 'user-agent', sure: 'shape', text: `A user agent: ${value}.`, value }];
  }
  if (!/^Mozilla\/\d/.test(text)) return [];
  return [
    { kind: 'user-agent', sure: 'shape', text: 'Looks like a user agent of a kind that is not known here.' },
  ];
};
