import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Figures for operators. Labels are names of ours (routes, queues, outcomes), never of people, sites or tickets. */
export interface Metrics {
	registry: Registry;
	httpSeconds: Histogram< 'method' | 'route' | 'status' >;
	jobSeconds: Histogram< 'queue' | 'outcome' >;
	waiting: Gauge< 'what' >;
	oldestSeconds: Gauge< 'what' >;
}

/** A registry of its own, so that two providers in one process do not mix. */
export function createMetrics(): Metrics {
	const registry = new Registry();
	const registers = [ registry ];
	collectDefaultMetrics( { register: registry, prefix: 'deskside_' } );
	return {
		registry,
		httpSeconds: new Histogram( {
			name: 'deskside_http_seconds',
			help: 'Time to answer a request, by route.',
			labelNames: [ 'method', 'route', 'status' ],
			buckets: [ 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10 ],
			registers,
		} ),
		jobSeconds: new Histogram( {
			name: 'deskside_job_seconds',
			help: 'Time that a job ran, by queue and outcome.',
			labelNames: [ 'queue', 'outcome' ],
			buckets: [ 0.01, 0.05, 0.25, 1, 5, 15, 60, 300 ],
			registers,
		} ),
		waiting: new Gauge( {
			name: 'deskside_waiting',
			help: 'How much waits, by what it is.',
			labelNames: [ 'what' ],
			registers,
		} ),
		oldestSeconds: new Gauge( {
			name: 'deskside_oldest_seconds',
			help: 'Age of the oldest that waits, by what it is.',
			labelNames: [ 'what' ],
			registers,
		} ),
	};
}
