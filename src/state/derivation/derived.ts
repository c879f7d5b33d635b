import { CurrentEvent } from './event.svelte';
import { CurrentRequest, type DerivedRequest } from './request.svelte';
import { Delivery } from './delivery.svelte';
import type { Inputs } from './inputs.svelte';
import { Insight } from './insight.svelte';
import { ChosenLanguage } from './language.svelte';
import { Pointing } from './pointing.svelte';

/** Everything that is derived from the inputs. */
export interface Derived extends DerivedRequest {
  /** The decoded values, the problems and the verdict. */
  readonly insight: Insight;
  /** What is pointed at, and the highlights for it. */
  readonly pointing: Pointing;
}

/** Derives everything from the inputs. Nothing is computed before it is read. */
export function deriveFrom(inputs: Inputs): Derived {
  const language = new ChosenLanguage(inputs);
  const event = new CurrentEvent(inputs);
  const delivery = new Delivery(inputs, event);
  const request = new CurrentRequest(inputs, language, delivery);
  const insight = new Insight({ inputs, language, event, delivery, request });
  const pointing = new Pointing({ inputs, language, event, delivery, request }, insight);
  return { inputs, language, event, delivery, request, insight, pointing };
}
