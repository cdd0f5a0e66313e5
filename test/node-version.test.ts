import { nodeFault } from '../src/node-version';

test.each(['v24.0.0', 'v24.21.0', 'v100.1.2'])('%s will do', (version) => {
  expect(nodeFault(version)).toBeUndefined();
});

test.each(['v20.20.2', 'v22.23.3', 'v9.0.0', ''])('"%s" will not, and the message names what is needed', (version) => {
  expect(nodeFault(version)).toMatch(/Node 24/);
});
