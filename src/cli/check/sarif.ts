import type { Severity } from '../../engine';
import { EVENT_HELP } from '../../event/help';
import { HELP } from '../../lint/help';
import { findDocument } from '../../vocabulary/reference';
import { uriOf } from './json';
import type { PlacedChange, Problem, Region } from './problem';

/** The address of the schema that the report keeps to. */
const SARIF_SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** Writes problems as a SARIF 2.1.0 log, which code scanning services read. */
export function toSarif(problems: readonly Problem[], version: string): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const run = {
    tool: { driver: { name: 'postback', semanticVersion: version, rules: codes.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    results: problems.map((problem) => resultOf(problem, codes)),
  };
  return `${JSON.stringify({ $schema: SARIF_SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const EXPLANATIONS = new Map([...Object.entries(HELP), ...Object.entries(EVENT_HELP)]);

function ruleOf(code: string): object {
  const help = EXPLANATIONS.get(code);
  if (help === undefined) return { id: code };
  const helpUri = help.source === undefined ? undefined : findDocument(help.source)?.url;
  return {
    id: code,
    shortDescription: { text: `${help.title}.` },
    fullDescription: { text: help.explanation },
    ...(helpUri !== undefined && { helpUri }),
  };
}

function resultOf(problem: Problem, codes: readonly string[]): object {
  const { file, code, severity, message, region, elsewhere, fixes } = problem;
  const location = (at: Region) => ({
    physicalLocation: { artifactLocation: artifact(file), region: regionOf(at) },
  });
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(region)],
    ...(elsewhere.length > 0 && { relatedLocations: elsewhere.map(location) }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, file)) }),
  };
}

function fixOf({ label, edits }: PlacedChange, file: string): object {
  const replacements = edits.map(({ region, insert }) => ({
    deletedRegion: regionOf(region),
    insertedContent: { text: insert },
  }));
  return {
    description: { text: label },
    artifactChanges: [{ artifactLocation: artifact(file), replacements }],
  };
}

function regionOf({ line, column, endLine, endColumn, offset, length }: Region): object {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: offset,
    charLength: length,
  };
}

// A reference is a URI: each part of a path is percent-encoded, and a relative one stays relative.
function artifact(file: string): object {
  const path = uriOf(file).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return { uri: path.startsWith('/') ? `file://${path}` : path };
}
