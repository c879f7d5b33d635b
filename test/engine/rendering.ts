import {
  DEFAULT_OPTIONS,
  parse,
  planTemplate,
  render,
  type EventFields,
  type Rendering,
  type RenderOptions,
} from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';

/** What a template is filled from, where it is not the usual. */
export interface Filling {
  readonly event?: EventFields;
  readonly options?: Partial<RenderOptions>;
  readonly settings?: ReadonlyMap<string, string>;
}

/** Renders a template in AppsFlyer's vocabulary. */
export function renderTemplate(template: string, { event, options, settings }: Filling = {}): Rendering {
  const chosen = { ...DEFAULT_OPTIONS, ...options };
  const plan = planTemplate(parse(template, APPSFLYER), APPSFLYER, chosen, settings);
  return render(plan, event ?? new Map());
}
