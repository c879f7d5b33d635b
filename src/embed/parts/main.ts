import { loadScript } from './load-script';
import { createParts } from './parts';

/** Adds a part of the embedded page. The build puts it in front of the first part, as the global `addPart`. */
export default createParts(loadScript);
