import { CurrentEvent } from './event.svelte';
import { CurrentRequest, type DerivedRequest } from './request.svelte';
import { Delivery } from './delivery.svelte';
import type { Inputs } from './inputs.svelte';
import { Insight } from './insight.svelte';
import { ChosenLanguage } from './language.svelte';

/** Everything that is derived from the inputs. */
export interface Derived extends DerivedRequest {
  /** The decoded values, the problems, the verdict and the highlights. */
  readonly insight: Insight;
}

/** Derives everything from the inputs. Nothing is computed before it is read. */
export function deriveFrom(inputs: Inputs): Derived {
  const language = new ChosenLanguage(inputs);
  const event = new CurrentEvent(inputs);
  const delivery = new Delivery(inputs, event);
  const request = new CurrentRequest(inputs, language, delivery);
  const insight = new Insight({ inputs, language, event, delivery, request });
  return { inputs, language, event, delivery, request, insight };
}
