// What the benchmark of the page, which Node runs as it is, shares with that of the engine.
export { batchTemplate, writeRows } from './batch-file';
export { quantile } from './measure';
export { fortyMacros, hundredFields } from './sample';
export { printTable } from './table';
