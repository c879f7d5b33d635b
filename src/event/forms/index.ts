export { readJsonString } from './escaped';
export type { Inner } from './form';
export { readForm } from './read-form';
export { columnNames, rowAsJson } from './row';
export { readFirstJson, scoreOf, scoreOfNode } from './score';
