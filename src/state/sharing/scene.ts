import type { Work } from '../../work';
import { loadDeferred } from '../deferred';
import { Inputs } from '../inputs.svelte';
import { Insight } from '../insight.svelte';
import { Session } from '../session.svelte';

/** The page's state as the person who opens a shared work will have it. */
export interface Scene {
  /** The request. */
  readonly session: Session;
  /** The problems and the verdict. */
  readonly insight: Insight;
}

/** Opens a work apart from the page, so that texts about it describe what is shared and nothing else. */
export async function openScene(work: Work): Promise<Scene> {
  const session = new Session(new Inputs(work));
  const insight = new Insight(session);
  await loadDeferred(session, insight);
  return { session, insight };
}
