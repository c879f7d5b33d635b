import type { Summary } from '../../batch';
import { type ChangeReport, changeReport, compareTemplates } from '../../batch/differences';
import type { Many } from './many.svelte';

const EXAMPLES = 3;

/**
 * Writes the report about a change for a ticket, in which identifiers and secrets of the templates and of the events are
 * replaced by placeholders.
 */
export async function writeChangeReport(
  many: Many,
  summary: Summary,
  run: Pick<ChangeReport, 'events' | 'isWhole'>,
): Promise<string> {
  const { template, other = template } = many.through;
  const rows = await exampleRows(many);
  const masked = await maskTexts(other.template, template.template, rows);
  const [before = '', after = '', ...requests] = masked;
  const changes = compareTemplates({ ...other, template: before }, { ...template, template: after });
  return changeReport({
    ...run,
    names: { before: many.through.other?.name ?? '', after: template.name },
    changes,
    rows: summary.rows,
    differing: summary.differing ?? 0,
    examples: rows.map(({ row }, index) => ({
      row,
      before: requests[2 * index] ?? '',
      after: requests[2 * index + 1] ?? '',
    })),
  });
}

// The two templates and the requests of the rows, without identifiers and secrets.
async function maskTexts(
  before: string,
  after: string,
  rows: readonly ExampleRow[],
): Promise<readonly string[]> {
  const { maskAll } = await import('../../share/redact');
  // A request is searched as a template is: it is literal text from end to end.
  const works = [
    { template: before, event: '' },
    { template: after, event: '' },
    ...rows.flatMap((row) => [
      { template: row.before, event: '' },
      { template: row.after, event: row.event },
    ]),
  ];
  return maskAll(works).map(({ template }) => template);
}

interface ExampleRow {
  readonly row: number;
  readonly before: string;
  readonly after: string;
  readonly event: string;
}

async function exampleRows({ run, rows }: Many): Promise<readonly ExampleRow[]> {
  const examples: ExampleRow[] = [];
  for (const row of run.rows?.find({ differs: true }, EXAMPLES) ?? []) {
    const read = await rows.read(row);
    if (read?.other === undefined) continue;
    examples.push({ row: row + 1, before: read.other, after: read.request, event: read.event });
  }
  return examples;
}
