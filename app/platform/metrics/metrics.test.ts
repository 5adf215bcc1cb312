import { expect, it } from 'vitest';
import { Histogram, writeMetrics } from './metrics.ts';

it('writes each measure with its help, type and samples', () => {
  const text = writeMetrics([
    { name: 'jobs', help: 'Jobs.', type: 'gauge', samples: [{ labels: { kind: 'send-mail', status: 'waiting' }, value: 3 }, { labels: { kind: 'a "b"\\\n', status: 'dead' }, value: 1 }] },
    { name: 'up_seconds', help: 'Time.', type: 'counter', samples: [{ value: 1.5 }] },
  ]);
  expect(text).toBe(`# HELP jobs Jobs.
# TYPE jobs gauge
jobs{kind="send-mail",status="waiting"} 3
jobs{kind="a \\"b\\"\\\\\\n",status="dead"} 1
# HELP up_seconds Time.
# TYPE up_seconds counter
up_seconds 1.5
`);
});

it('counts what is no larger than each bound, by label', () => {
  const seconds = new Histogram({ name: 's', help: 'Seconds.' }, [0.1, 1]);
  for (const value of [0.05, 0.1, 0.5, 3]) seconds.observe({ route: '/' }, value);
  seconds.observe({ route: '/o/:organisation' }, 0.2);
  expect(writeMetrics([seconds.family()])).toBe(`# HELP s Seconds.
# TYPE s histogram
s_bucket{route="/",le="0.1"} 2
s_bucket{route="/",le="1"} 3
s_bucket{route="/",le="+Inf"} 4
s_sum{route="/"} 3.65
s_count{route="/"} 4
s_bucket{route="/o/:organisation",le="0.1"} 0
s_bucket{route="/o/:organisation",le="1"} 1
s_bucket{route="/o/:organisation",le="+Inf"} 1
s_sum{route="/o/:organisation"} 0.2
s_count{route="/o/:organisation"} 1
`);
});
