/**
 * How long one business-time calculation takes: 960 open minutes over the Dutch 2026 calendar from random whole seconds,
 * CPU time of one thread. Usage: node tests/bench/clock.mjs [--json FILE]
 */
import { writeFileSync } from 'node:fs';
import { calendar } from '../../src/provider/clock/calendar-schema.ts';
import { addOpenTime } from '../../src/provider/clock/open-time.ts';

const STARTS = 10_000;
const ROUNDS = 20;
const BUDGET_MICROSECONDS = 5;
const SECONDS = 960 * 60;

const national = () =>
	calendar.parse( {
		zone: 'Europe/Amsterdam',
		hours: Object.fromEntries(
			[ 'mon', 'tue', 'wed', 'thu', 'fri' ].map( ( day ) => [
				day,
				[ [ '09:00', '17:00' ] ],
			] )
		),
		public_holidays: { country: 'NL' },
	} );

/** A repeatable row of starts in 2026: the same ones in each run. */
function randomStarts() {
	let state = 20_260_101;
	return Array.from( { length: STARTS }, () => {
		state = ( state * 1_103_515_245 + 12_345 ) % 2 ** 31;
		return (
			Date.UTC( 2026, 0, 1 ) +
			Math.floor( ( state / 2 ** 31 ) * 365 * 86_400 ) * 1000
		);
	} );
}

function measure( run ) {
	const before = process.cpuUsage();
	const started = performance.now();
	run();
	const used = process.cpuUsage( before );
	return {
		cpu: used.user + used.system,
		wall: ( performance.now() - started ) * 1000,
	};
}

const starts = randomStarts();
const hours = national();
const first = measure( () => addOpenTime( hours, starts[ 0 ], SECONDS ) );
const pauses = [ 0, 1, 2, 3 ].map( ( day ) => ( {
	from: starts[ 0 ] + day * 86_400_000,
	to: starts[ 0 ] + day * 86_400_000 + 3_600_000,
} ) );
const rounds = ( withPauses ) =>
	Array.from(
		{ length: ROUNDS },
		() =>
			measure( () =>
				starts.forEach( ( from ) =>
					addOpenTime( hours, from, SECONDS, withPauses )
				)
			).cpu / STARTS
	).sort( ( a, b ) => a - b );

const plain = rounds( [] );
const paused = rounds( pauses );
const result = {
	what: '960 open minutes over a national calendar',
	node: process.version,
	calculations: STARTS * ROUNDS,
	microseconds_median: Number( plain[ ROUNDS / 2 ].toFixed( 3 ) ),
	microseconds_worst_round: Number( plain[ ROUNDS - 1 ].toFixed( 3 ) ),
	microseconds_with_four_pauses: Number( paused[ ROUNDS / 2 ].toFixed( 3 ) ),
	first_calculation_milliseconds: Number(
		( first.wall / 1000 ).toFixed( 1 )
	),
	budget_microseconds: BUDGET_MICROSECONDS,
};
console.log( JSON.stringify( result, null, '\t' ) );
const file = process.argv[ process.argv.indexOf( '--json' ) + 1 ];
if ( process.argv.includes( '--json' ) ) {
	writeFileSync( file, JSON.stringify( result, null, '\t' ) + '\n' );
}
process.exit( result.microseconds_median <= BUDGET_MICROSECONDS ? 0 : 1 );
