import { benchLinks } from './links';
import { total } from './measure';
import { benchPipeline } from './pipeline';
import { benchRendering } from './rendering';

benchRendering();
await benchPipeline();
benchLinks();
if (!Number.isFinite(total())) throw new Error('A benchmark gave nothing back.');
