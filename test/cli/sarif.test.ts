import { expect, test } from 'vitest';
import { runCli } from './running';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

interface Artifact {
  readonly uri: string;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: Artifact; readonly region: Region };
  }[];
  readonly fixes?: readonly {
    readonly description: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly artifactLocation: Artifact;
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: {
      readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] };
    };
    readonly results: readonly Result[];
  }[];
}

const TEMPLATE = 'https://p.example/postback\n?a=(event_name)&amp;b=%28city)\n&c=x y&c="é"&d=(nam';
const WORK = JSON.stringify(
  { format: 'postback-playground', version: 1, template: TEMPLATE, event: '{"event_time": "now"}' },
  null,
  2,
);
const FILES = new Map([
  ['a b/template é.txt', `\ufeff${TEMPLATE}\n`],
  ['work.postback.json', WORK.replace('(event', '\\u0028event')],
]);

async function sarif(): Promise<Log> {
  const { stdout } = await runCli(['check', '--format', 'sarif', ...FILES.keys()], { files: FILES });
  return JSON.parse(stdout) as Log;
}

/** The lines and columns of an offset, counted in another way than the program does. */
function positionIn(text: string, offset: number): [line: number, column: number] {
  const lines = text.slice(0, offset).split('\n');
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}

// https://docs.oasis-open.org/sarif/sarif/v2.1.0: what a log must have, as far as the program writes it.
test('a log keeps to the rules of SARIF 2.1.0', async () => {
  const { $schema, version, runs } = await sarif();
  expect($schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
  expect(version).toBe('2.1.0');
  const [run] = runs;
  expect(run?.columnKind).toBe('utf16CodeUnits');
  const rules = run?.tool.driver.rules ?? [];
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(run?.results.length).toBeGreaterThan(8);
  for (const { ruleId, ruleIndex, level, message, locations } of run?.results ?? []) {
    expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(['none', 'note', 'warning', 'error']).toContain(level);
    expect(message.text).not.toBe('');
    expect(locations).toHaveLength(1);
  }
});

test('places are those of the file, and addresses are URIs', async () => {
  const results = (await sarif()).runs.flatMap((run) => run.results);
  const uris = new Set<string>();
  for (const { locations } of results) {
    for (const { physicalLocation: place } of locations) {
      const text = FILES.get(decodeURIComponent(place.artifactLocation.uri)) ?? '';
      const { region } = place;
      const end = region.charOffset + region.charLength;
      uris.add(place.artifactLocation.uri);
      expect([region.startLine, region.startColumn]).toEqual(positionIn(text, region.charOffset));
      expect([region.endLine, region.endColumn]).toEqual(positionIn(text, end));
    }
  }
  expect([...uris].sort()).toEqual(['a%20b/template%20%C3%A9.txt', 'work.postback.json']);
});

test('a fix does the same in a template and in the JSON of a work', async () => {
  const fixed = new Map<string, string[]>();
  for (const { ruleId, fixes = [] } of (await sarif()).runs.flatMap((run) => run.results)) {
    for (const { description, artifactChanges } of fixes) {
      for (const { artifactLocation, replacements } of artifactChanges) {
        const file = decodeURIComponent(artifactLocation.uri);
        let text = FILES.get(file) ?? '';
        for (const { deletedRegion: at, insertedContent } of replacements.toReversed()) {
          text =
            text.slice(0, at.charOffset) + insertedContent.text + text.slice(at.charOffset + at.charLength);
        }
        const template = file.endsWith('.json')
          ? (JSON.parse(text) as { template: string }).template
          : text.replace(/^\ufeff|\n$/g, '');
        fixed.set(file, [...(fixed.get(file) ?? []), `${ruleId}: ${description.text}: ${template}`]);
      }
    }
  }
  const [plain = [], inWork = []] = fixed.values();
  expect(plain).toHaveLength(3);
  expect(inWork).toEqual(plain);
});

test('the JSON report has the same places', async () => {
  const { stdout } = await runCli(['check', '--format', 'json', ...FILES.keys()], { files: FILES });
  const { problems } = JSON.parse(stdout) as { problems: { code: string; region: { offset: number } }[] };
  const results = (await sarif()).runs.flatMap((run) => run.results);
  expect(problems.map(({ code, region }) => [code, region.offset])).toEqual(
    results.map(({ ruleId, locations }) => [ruleId, locations[0]?.physicalLocation.region.charOffset]),
  );
});
