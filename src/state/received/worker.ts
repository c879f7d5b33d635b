import { serveJobs } from '../worker';
import { compareJob, recognizeJob, recoverJob } from './jobs';

serveJobs([recognizeJob, compareJob, recoverJob]);
