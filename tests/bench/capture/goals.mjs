/** The goals of the capture bench. */

const OTHERS = [ 'snapdom', 'html2canvas-pro', 'html2canvas' ];
/** Milliseconds. */
const FREEZE_AT_2300 = 50;
const LONGEST_TASK = 200;
const AT_100000 = 3000;
/** Bytes that a picture after the second may leave behind: what the garbage collector sways by. */
const HEAP_FURTHER = 200_000;

function speedGoals( screen, { deskside, snapdom } ) {
	if ( snapdom.failed ) {
		return [];
	}
	const cold = snapdom.cold.ready_ms / deskside.cold.ready_ms;
	const warm = snapdom.warm.ready_ms / deskside.warm.ready_ms;
	return [
		[
			cold >= 4,
			`${ screen }: cold ${ cold.toFixed(
				1
			) }× faster than snapdom, not 4×`,
		],
		[
			warm >= 2,
			`${ screen }: warm ${ warm.toFixed(
				1
			) }× faster than snapdom, not 2×`,
		],
	];
}

function likenessGoals( screen, tools ) {
	const ours = tools.deskside.likeness;
	const best = ( measure ) =>
		Math.max(
			...OTHERS.map( ( tool ) =>
				tools[ tool ].likeness ? measure( tools[ tool ].likeness ) : 0
			)
		);
	const measures = {
		pixelmatch: ( like ) => like.pixelmatch,
		SSIM: ( like ) => like.ssim,
		'worst window': ( like ) => like.worst.ssim,
	};
	return Object.entries( measures ).map( ( [ name, measure ] ) => [
		ours !== null && measure( ours ) >= best( measure ),
		`${ screen }: ${ name } ${
			ours && measure( ours )
		}, another has ${ best( measure ) }`,
	] );
}

function memoryGoals( screen, { deskside } ) {
	return [
		[
			// Runs before it was measured have none.
			! ( deskside.heap_further > HEAP_FURTHER ),
			`${ screen }: each further picture leaves ${ deskside.heap_further } bytes behind, not at most ${ HEAP_FURTHER }`,
		],
	];
}

function sizeGoals( screen, { deskside } ) {
	if ( screen.startsWith( '2,300' ) ) {
		return [
			[
				deskside.cold.freeze_ms <= FREEZE_AT_2300,
				`${ screen }: frozen in ${ deskside.cold.freeze_ms } ms, not ${ FREEZE_AT_2300 }`,
			],
		];
	}
	if ( screen.startsWith( '100,000' ) ) {
		return [
			[
				deskside.cold.longest_task_ms <= LONGEST_TASK,
				`${ screen }: a task of ${ deskside.cold.longest_task_ms } ms, not ${ LONGEST_TASK }`,
			],
			[
				deskside.cold.ready_ms <= AT_100000 || deskside.partial,
				`${ screen }: whole after ${ deskside.cold.ready_ms } ms, not ${ AT_100000 }`,
			],
		];
	}
	return [];
}

/**
 * Which goals a run misses.
 *
 * @param {Array<{ screen: string, tools: Object }>} rows Of the bench.
 * @return {string[]} A sentence for each; empty when all are reached.
 */
export function missedGoals( rows ) {
	return rows.flatMap( ( { screen, tools } ) =>
		tools.deskside.failed
			? [ `${ screen }: ${ tools.deskside.failed }` ]
			: [
					...speedGoals( screen, tools ),
					...likenessGoals( screen, tools ),
					...sizeGoals( screen, tools ),
					...memoryGoals( screen, tools ),
			  ]
					.filter( ( [ reached ] ) => ! reached )
					.map( ( [ , sentence ] ) => sentence )
	);
}
