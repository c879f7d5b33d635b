import { describe, expect, test } from 'vitest';
import {
  type CheckId,
  type ListedPartner,
  PARTNERS,
  type ReceivedRequest,
  type Verdict,
} from '../../src/partners';
import type { Origin } from '../../src/vocabulary';
import { findDocument } from '../../src/vocabulary/reference';
import { linesOf, pairsOf, readCases, textOf, type Case } from '../engine/cases';
import { deliver, type Delivered, DELIVERY_SHAPE, eventOf, settingsOf, templateText } from './delivering';

/*
 * test/cases/delivery. Sections of a case:
 * - rule: the rule that the case shows, in a few words; `src/partners/facts.md` has the rules and their documents.
 * - partner: the partner's id.
 * - settings, advertiser: lines `name = value`; a value that is JSON is read as such, any other is text.
 * - event: JSON, or `sample id` and lines `field = value` for what is different from that event of the gallery.
 * - template: the id of one of the partner's templates, or a text; the first template that fits when left out.
 * - verdict: the state, the headline, and the sentences below it if the case has them.
 * - checks: a line `state id reason` for each check that fails, is unknown or changes something, in order. all checks: every check.
 * - notes: a line `fields: sentence` for each note on the shaping, in order.
 * - fields: lines `name = text` of fields that the template is filled from.
 * - request: the rendered request, whether or not it is sent.
 * - answer: the outcome and the status, then the body. said: the answer's sentence.
 * - findings: a line `severity code the span it stands at` for each finding; `-` for the request as a whole.
 * - remedies: the labels of what a person can do.
 * - cites: a line `check: document evidence` for each check about AppsFlyer's side. answers cite: the same of the answer.
 * - says: the sentence of the check on restricted sources.
 * Of the sections after `verdict` only those that are there are compared.
 */

const files = import.meta.glob<string>('../cases/delivery/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function partnerOf(each: Case): ListedPartner {
  const id = textOf(each, 'partner');
  const partner = PARTNERS.find((known) => known.id === id);
  if (partner === undefined) throw new Error(`There is no partner ${id ?? ''}.`);
  return partner;
}

function checkLines({ decision }: Verdict): string[] {
  return decision.checks.map(({ state, id, reason }) => [state, id, reason].join(' ').trim());
}

function findingLines({ answer }: Verdict, { text }: ReceivedRequest): string[] {
  return (answer?.findings ?? []).map(({ severity, code, from, to }) => {
    const at = from === undefined || to === undefined ? '-' : text.slice(from, to);
    return `${severity} ${code} ${at}`.trimEnd();
  });
}

function answerText({ answer }: Verdict): string {
  if (answer === undefined) return 'none';
  const { outcome, status, body } = answer;
  return [[outcome, status].join(' ').trim(), body].filter((line) => line !== undefined).join('\n');
}

const written = (origins: readonly Origin[]) =>
  origins.map(({ document, evidence }) => `${document} ${evidence}`).join(', ');

const CITING: readonly CheckId[] = ['active', 'sending-option', 'in-app', 'restricted-source'];

function citeLines({ decision }: Verdict): string[] {
  const checks = decision.checks.filter(({ id, state }) => CITING.includes(id) && state !== 'none');
  return checks.map(({ id, origins }) => `${id}: ${written(origins)}`);
}

/** The documents that a verdict names anywhere. */
function documentsOf({ decision, answer }: Verdict): string[] {
  const said = [...decision.checks, ...decision.notes, ...(answer ? [answer, ...answer.findings] : [])];
  return said.flatMap(({ origins }) => origins.map(({ document }) => document));
}

function verdictOn(each: Case): Delivered {
  const partner = partnerOf(each);
  const event = eventOf(textOf(each, 'event') ?? '');
  const settings = settingsOf(pairsOf(each, 'settings', '='));
  const advertiser = settingsOf(pairsOf(each, 'advertiser', '='));
  const template = templateText(partner, event, textOf(each, 'template') ?? '');
  return deliver({ partner, event, settings, advertiser }, template);
}

/** What became of a case, section by section, as a case would have it. */
function outcomeOf(each: Case, { verdict, request }: Delivered): ReadonlyMap<string, string> {
  const { decision, answer } = verdict;
  const checks = checkLines(verdict);
  const asked = pairsOf(each, 'fields', '=').map(([name]) => name);
  const wanted = linesOf(each, 'verdict').length;
  return new Map([
    ['verdict', [verdict.state, verdict.headline, verdict.detail].slice(0, wanted).join('\n')],
    ['checks', checks.filter((line) => /^(?:fail|changed|unknown) /.test(line)).join('\n')],
    ['all checks', checks.join('\n')],
    ['notes', decision.notes.map(({ fields, message }) => `${fields.join(' ')}: ${message}`).join('\n')],
    [
      'fields',
      asked.map((name) => `${name} = ${decision.fields.get(name)?.text ?? ''}`.trimEnd()).join('\n'),
    ],
    ['request', request.text],
    ['answer', answerText(verdict)],
    ['said', answer?.message ?? ''],
    ['findings', findingLines(verdict, request).join('\n')],
    ['remedies', verdict.remedies.map(({ label }) => label).join('\n')],
    ['cites', citeLines(verdict).join('\n')],
    ['answers cite', written(answer?.origins ?? [])],
    ['says', decision.checks.find(({ id }) => id === 'restricted-source')?.message ?? ''],
  ]);
}

for (const [path, text] of Object.entries(files)) {
  describe(path.slice('../cases/'.length), () => {
    test.each(readCases(text, DELIVERY_SHAPE))('$name', (each) => {
      expect(linesOf(each, 'rule')).toHaveLength(1);
      const delivered = verdictOn(each);
      for (const document of documentsOf(delivered.verdict)) {
        expect(findDocument(document), document).toBeDefined();
      }
      for (const [section, became] of outcomeOf(each, delivered)) {
        const expected = textOf(each, section);
        if (expected !== undefined) expect(became, section).toBe(expected);
      }
    });
  });
}

test('there are golden cases', () => {
  expect(Object.keys(files)).not.toEqual([]);
});
