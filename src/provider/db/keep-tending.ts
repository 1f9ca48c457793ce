import type { FastifyBaseLogger } from 'fastify';

/** A server's own rhythm. */
const EVERY_MILLISECONDS = 60_000;

export interface Tending {
	/** Waits for what runs. */
	stop: () => Promise< void >;
}

/** Tends now and every minute, never twice at once; what fails is told and left to the next turn. */
export function keepTending(
	tend: () => Promise< unknown >,
	log: Pick< FastifyBaseLogger, 'error' >
): Tending {
	let running: Promise< void > | null = null;
	const turn = async () => {
		try {
			await tend();
		} catch ( error ) {
			log.error(
				{ err: error instanceof Error ? error.message : 'unknown' },
				'The embedded database could not be tended.'
			);
		}
		running = null;
	};
	const look = () => void ( running ??= turn() );
	look();
	const timer = setInterval( look, EVERY_MILLISECONDS );
	return {
		stop: async () => {
			clearInterval( timer );
			await running;
		},
	};
}
