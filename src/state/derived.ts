import { CurrentEvent } from './event.svelte';
import { CurrentRequest } from './request.svelte';
import { Delivery } from './delivery.svelte';
import type { Inputs } from './inputs.svelte';
import { Insight } from './insight.svelte';
import { ChosenLanguage } from './language.svelte';

/** Everything that is derived from the inputs. Each part is built from the parts listed above it, never from one below. */
export interface Derived {
  /** What the person typed and chose. */
  readonly inputs: Inputs;
  /** The chosen template language. */
  readonly language: ChosenLanguage;
  /** The event, read into fields. */
  readonly event: CurrentEvent;
  /** The checks and the shaping of the chosen partner. */
  readonly delivery: Delivery;
  /** The rendered request. */
  readonly request: CurrentRequest;
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
