import {
  type Diagnostic,
  type EventFields,
  MAX_TEMPLATE_LENGTH,
  NO_SETTINGS,
  parse,
  planTemplate,
  render,
  segmentsOf,
} from '../../engine';
import { innerTemplate } from '../../edit';
import { templateTooLong } from '../../lint';
import { lint, mayBeForeign } from '../../lint/lint';
import { foreignTemplateOf, insideOfOther, mayBeInside } from '../../lint/systems';
import { decide, type Decision, findPartner } from '../../partners';
import type { Setup } from './setup';

/** Returns the event and the settings that a template is filled from, as the partner shapes them. */
export function shapeFor({ work }: Setup, event: EventFields): Pick<Decision, 'fields' | 'settings'> {
  // Leanplum sends its own postbacks, which have no checks.
  if (work.vocabulary !== undefined) return { fields: event, settings: NO_SETTINGS };
  const { id = 'custom', settings = {}, advertiser = {} } = work.partner ?? {};
  return decide({ partner: findPartner(id), event, settings, advertiser });
}

/** Reports a template that is inside of a command or a link, as its one problem; undefined for any other. */
export function insideProblem({ work }: Setup): Diagnostic | undefined {
  const mayBe = work.vocabulary === undefined && mayBeInside(work.template);
  const inner = mayBe ? innerTemplate(work.template) : undefined;
  return inner && insideOfOther(work.template, inner);
}

/** Finds the problems of a template that is filled from an event, without those that its work ignores. */
export function templateProblems(setup: Setup, event: EventFields): readonly Diagnostic[] {
  const { work, vocabulary, options } = setup;
  if (work.template.length > MAX_TEMPLATE_LENGTH) return [templateTooLong(work.template)];
  const inside = insideProblem(setup);
  if (inside !== undefined) return [inside];
  const template = parse(work.template, vocabulary);
  const { fields, settings } = shapeFor(setup, event);
  const rendering = render(planTemplate(template, vocabulary, options, settings), fields);
  const segments = segmentsOf(rendering);
  const mayBe = work.vocabulary === undefined && mayBeForeign(rendering, segments);
  const found = mayBe ? foreignTemplateOf(rendering, segments) : undefined;
  const foreign = found?.isSure === true ? found : undefined;
  const ignored = new Set(work.ignored);
  return lint({ template, vocabulary, rendering, segments, foreign }).filter(
    ({ code, severity }) => severity === 'error' || !ignored.has(code),
  );
}
