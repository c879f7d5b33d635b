import type { NoteReader } from './note';

/** How a family of user agents is written, and what can be read from it. */
interface Pattern {
  /** Matches a whole user agent, or the start of one. */
  readonly pattern: RegExp;
  /** Describes the device from the groups of the pattern. */
  readonly describe: (groups: readonly (string | undefined)[]) => string;
}

const dots = (version: string | undefined) => (version ?? '').replaceAll('_', '.');

// A model may contain parentheses and spaces, so it ends at ` Build/`, or at the last parenthesis that fits.
const PATTERNS: readonly Pattern[] = [
  {
    pattern: /^Dalvik\/[\d.]+ \(Linux; U; Android ([\d.]+); (.{1,80}?)(?: Build\/[^)]*)?\)$/,
    describe: ([version, model]) =>
      `Android ${version ?? ''}, model ${model ?? ''}, written by the system (Dalvik)`,
  },
  {
    pattern: /^Mozilla\/5\.0 \(Linux; Android 10; K\)/,
    describe: () => 'Chrome on Android, which sends version 10 and model K on every device',
  },
  {
    pattern:
      /^Mozilla\/5\.0 \(Linux; (?:U; )?Android ([\d.]+); (?:[a-z]{2}[-_][a-zA-Z]{2}; )?(.{1,80}?)(?: Build\/[^;)]*)?(; wv)?\) AppleWebKit/,
    describe: ([version, model, view]) =>
      `Android ${version ?? ''}, model ${model ?? ''}, ${view === undefined ? 'a browser' : 'a web view in an app'}`,
  },
  {
    pattern: /^Mozilla\/5\.0 \((iPhone|iPad|iPod touch|iPod)(?:;[^)]*?)? OS ([\d_]+) like Mac OS X/,
    describe: ([device, version]) => `iOS ${dots(version)}, ${device ?? ''}; it does not include the model`,
  },
  {
    pattern: /^Mozilla\/5\.0 \(Macintosh;[^)]*? Mac OS X ([\d_.]+)/,
    describe: ([version]) =>
      `macOS ${dots(version)} as reported by the browser, or an iPad that requests desktop pages`,
  },
  { pattern: /^Mozilla\/5\.0 \(Windows NT ([\d.]+)/, describe: ([version]) => `Windows NT ${version ?? ''}` },
  {
    pattern: /^(\S[^/]{0,80})\/(\S+) CFNetwork\/[\d.]+ Darwin\/([\d.]+)/,
    describe: ([app, version, kernel]) =>
      `the app ${app ?? ''} ${version ?? ''} on an Apple device with kernel Darwin ${kernel ?? ''}; it does not include OS version and model`,
  },
];

const MAX_AGENT_LENGTH = 1000;

/** Reads the operating system, its version and the device from a user agent. */
export const agentNotes: NoteReader = (text) => {
  if (text.length > MAX_AGENT_LENGTH) return [];
  for (const { pattern, describe } of PATTERNS) {
    const [whole, ...groups] = pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    const value = describe(groups);
    return [{ kind: 'user-agent', sure: 'shape', text: `A user agent: ${value}.`, value }];
  }
  if (!/^Mozilla\/\d/.test(text)) return [];
  return [{ kind: 'user-agent', sure: 'shape', text: 'Looks like a user agent, but of an unknown kind.' }];
};
