import { serveJobs } from '../worker';
import { compareJob, recognizeJob } from './jobs';

serveJobs([recognizeJob, compareJob]);
