import type { SharedState } from '../../share';
import { Inputs } from '../inputs.svelte';
import { Insight } from '../insight.svelte';
import { loadDeferred } from '../deferred';
import { workOf } from '../opened-work';
import { Session } from '../session.svelte';

/** What a state looks like to whoever opens it. */
export interface Scene {
  readonly session: Session;
  readonly insight: Insight;
}

/** Opens a state apart from the page, so that what is said of it holds for what is shared and for nothing else. */
export async function openScene(state: SharedState): Promise<Scene> {
  const session = new Session(new Inputs(workOf(state)));
  const insight = new Insight(session);
  await loadDeferred(session, insight);
  return { session, insight };
}
